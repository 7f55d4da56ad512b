namespace Platform.Understanding.Languages;

/// <summary>What a phrase of a language's phrase book tells. The names are the headings of its files.</summary>
internal enum Cue : byte
{
    Greet, Thank, Bye, Correct, Cancel, Reschedule, StartOver, Repeat, Help, Refuse, SmallTalk, Book, Undo, OtherOptions, Complain, Earliest, But, Wait, OtherTime,
    Yes, No, Neutral,
    Hours, Price, Duration, Address, ServiceList, Contact, Availability, Question,
    SlotName, SlotPhone, SlotEmail, SlotService, SlotDate, SlotTime, SlotReference,
    NameIs, NameMaybe, NameUnder, NameAfter, NameFirst, NameLast, NotName,
    Negation, InsteadOf,
    PhoneIs, Secret, ReferenceIs,
    Human, NotHuman, AboutBot, ContactVerb, GetVerb, HumanTarget, PersonTarget,
    First, Second, Third, Fourth, Fifth, Last, Latest, Numbered, Either,
    Policy, Problem, Information, Chat,
    Standing, Waitlist, Recall, Company, FollowUp, Later, Sooner, OtherDay, CannotCome, Arriving, Cheapest, Dearest, Shortest, Longest, WhatIsThere, Any, HowAbout, Unsure, Another, Am, Pm, Offers,
    Middle, OtherOne, RightAfter, RightBefore, Counted, Habitual, Contract, Why, Note, CallWhen, MoveMine, Compared, Choosing, Party, Alone,
}
