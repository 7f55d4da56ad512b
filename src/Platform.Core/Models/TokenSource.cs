namespace Platform.Core.Models;

/// <summary>How a number of tokens is known, the surest first.</summary>
public enum TokenSource
{
    /// <summary>The provider said it.</summary>
    Reported,

    /// <summary>Counted here, with the model's own tokenizer.</summary>
    Counted,

    /// <summary>Estimated from the length of the text, rather too high than too low.</summary>
    Estimated,
}
