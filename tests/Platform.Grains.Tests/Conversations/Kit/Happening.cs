namespace Platform.Grains.Tests.Conversations;

/// <summary>What can happen to a session.</summary>
internal enum Happening
{
    Accept,
    AcceptDurable,
    Burst,
    Duplicate,
    EffectTells,
    PurposeAnswers,
    PurposeAnswersAgain,
    PurposeFails,
    PurposeHasHappened,
    WriteEnds,
    WriteEndsAgain,
    WriteFails,
    ShortTime,
    Deadline,
    TakeOver,
    HandBack,
    Interrupt,
    Close,
    Wake,
    Deactivate,
    DayPasses,
}
