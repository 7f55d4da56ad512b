namespace Platform.Web.Knowledge;

/// <summary>Says in the document that what is sent may be a form with one file.</summary>
internal sealed class FileToo;
