namespace Platform.Core.Understanding;

public enum YesNo
{
    Yes,
    No,
}
