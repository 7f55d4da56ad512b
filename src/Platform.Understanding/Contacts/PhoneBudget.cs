namespace Platform.Understanding.Contacts;

/// <summary>Bounds how often one message may ask the phone number library, whatever digits it holds.</summary>
internal sealed class PhoneBudget
{
    private int _left = 40;

    public bool Take() => _left-- > 0;
}
