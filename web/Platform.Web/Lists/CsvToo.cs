namespace Platform.Web.Lists;

/// <summary>Says in the document that a list can be had as CSV.</summary>
internal sealed class CsvToo;
