using NodaTime;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates;

/// <summary>Today is Wednesday, 4 March 2026, 10:00.</summary>
public sealed class DateTimeReaderTests
{
    [Theory]
    [InlineData("tomorrow", "2026-03-05")]
    [InlineData("the day after tomorrow please", "2026-03-06")]
    [InlineData("Friday", "2026-03-06")]
    [InlineData("this Friday", "2026-03-06")]
    [InlineData("next Friday", "2026-03-13")]
    [InlineData("coming Friday", "2026-03-06")]
    [InlineData("on Wednesday", "2026-03-11")]
    [InlineData("Tuesday next week", "2026-03-10")]
    [InlineData("next week on Tuesday", "2026-03-10")]
    [InlineData("Friday week", "2026-03-13")]
    [InlineData("the 13th", "2026-03-13")]
    [InlineData("the 2nd", "2026-04-02")]
    [InlineData("on the twenty first", "2026-03-21")]
    [InlineData("March 14th", "2026-03-14")]
    [InlineData("14 march", "2026-03-14")]
    [InlineData("the 3rd of March", "2027-03-03")]
    [InlineData("twenty first of march", "2026-03-21")]
    [InlineData("Friday the 13th", "2026-03-13")]
    [InlineData("Saturday, March 14", "2026-03-14")]
    [InlineData("14th of this month", "2026-03-14")]
    [InlineData("10 March 2027", "2027-03-10")]
    [InlineData("March 10, 2027", "2027-03-10")]
    [InlineData("2026-04-01", "2026-04-01")]
    [InlineData("3/4", "2026-04-03")]
    [InlineData("25/12/2026", "2026-12-25")]
    [InlineData("in three days", "2026-03-07")]
    [InlineData("in 2 weeks", "2026-03-18")]
    [InlineData("two weeks from Saturday", "2026-03-21")]
    [InlineData("a week from tomorrow", "2026-03-12")]
    [InlineData("first Monday of April", "2026-04-06")]
    [InlineData("Christmas", "2026-12-25")]
    [InlineData("Easter Monday", "2026-04-06")]
    public void Read_date_gives_its_day(string text, string expected) => Said.By(text).ShouldBe(expected);

    [Theory]
    [InlineData("next week", "2026-03-09..2026-03-15")]
    [InlineData("this weekend", "2026-03-07..2026-03-08")]
    [InlineData("end of next week", "2026-03-13..2026-03-15")]
    [InlineData("in April", "2026-04-01..2026-04-30")]
    [InlineData("Monday to Wednesday", "2026-03-09..2026-03-11")]
    [InlineData("between the 5th and the 8th", "2026-03-05..2026-03-08")]
    [InlineData("8 to 10 April", "2026-04-08..2026-04-10")]
    [InlineData("from Friday on", "2026-03-06 From")]
    [InlineData("26 June to 28 June 2027", "2027-06-26..2027-06-28")]
    [InlineData("between now and Friday", "2026-03-04..2026-03-06")]
    [InlineData("after Friday", "2026-03-07 From")]
    [InlineData("before Friday", "2026-03-05 Until")]
    [InlineData("by Friday", "2026-03-06 Until")]
    public void Read_span_of_days_gives_both_ends(string text, string expected) => Said.By(text).ShouldBe(expected);

    [Theory]
    [InlineData("3pm", "15:00")]
    [InlineData("3 p.m.", "15:00")]
    [InlineData("15:30", "15:30")]
    [InlineData("at 7.15 pm", "19:15")]
    [InlineData("16h", "16:00")]
    [InlineData("noon", "12:00")]
    [InlineData("twelve pm", "12:00")]
    [InlineData("half past five", "17:30")]
    [InlineData("quarter to 7 in the evening", "18:45")]
    [InlineData("ten past 9 in the morning", "09:10")]
    [InlineData("four thirty pm", "16:30")]
    [InlineData("5 o'clock in the evening", "17:00")]
    [InlineData("5 o\"clock", "17:00")]
    [InlineData("seven in the evening", "19:00")]
    [InlineData("evening 7", "19:00")]
    [InlineData("around 3", "15:00 Around")]
    [InlineData("after 4", "16:00 From")]
    [InlineData("before noon", "12:00 Until")]
    [InlineData("not before 4pm", "16:00 From")]
    [InlineData("4pm or later", "16:00 From")]
    [InlineData("between 2 and 4", "14:00..16:00")]
    [InlineData("2 to 4 pm", "14:00..16:00")]
    [InlineData("11-1pm", "11:00..13:00")]
    [InlineData("from 9:30 to 11", "09:30..11:00 or 21:30")]
    [InlineData("in the morning", "00:00..12:00")]
    [InlineData("first thing", "06:00..10:00")]
    [InlineData("after lunch", "13:00..17:00")]
    [InlineData("after dinner", "21:00 From")]
    [InlineData("before the afternoon", "12:00 Until")]
    public void Read_time_gives_its_minute(string text, string expected) => Said.By(text).ShouldBe(expected);

    [Theory]
    [InlineData("Tuesday at 5", "2026-03-10 17:00")]
    [InlineData("March 9th at 5:30 pm", "2026-03-09 17:30")]
    [InlineData("at 3 in the afternoon next Wednesday", "2026-03-11 15:00")]
    [InlineData("Tuesday morning", "2026-03-10 00:00..12:00")]
    [InlineData("tomorrow morning at 9", "2026-03-05 09:00")]
    [InlineData("9 tomorrow morning", "2026-03-05 09:00")]
    [InlineData("Tuesday after 4", "2026-03-10 16:00 From")]
    [InlineData("Friday between 2 and 4", "2026-03-06 14:00..16:00")]
    [InlineData("2026-03-14T17:00", "2026-03-14 17:00")]
    [InlineData("tonight at 8", "2026-03-04 20:00")]
    [InlineData("8 tonight", "2026-03-04 20:00")]
    [InlineData("in two hours", "2026-03-04 12:00")]
    [InlineData("in half an hour", "2026-03-04 10:30")]
    [InlineData("Monday or Tuesday at 4", "2026-03-09 | 2026-03-10 16:00")]
    public void Read_date_with_time_gives_one_reading(string text, string expected) => Said.By(text).ShouldBe(expected);

    [Theory]
    [InlineData("any time but Monday", "2026-03-09 not")]
    [InlineData("not on Friday", "2026-03-06 not")]
    [InlineData("Friday doesn't work for me", "2026-03-06 not")]
    [InlineData("Thursday instead of Friday", "2026-03-05 | 2026-03-06 not")]
    [InlineData("please move it from Tuesday to Thursday", "2026-03-10 not | 2026-03-05")]
    [InlineData("change it from 3pm to 4pm", "15:00 not | 16:00")]
    [InlineData("I can't come until 4", "16:00 From")]
    public void Read_refusal_marks_what_is_not_wanted(string text, string expected) => Said.By(text).ShouldBe(expected);

    [Theory]
    [InlineData("Hello, I'd like a massage please")]
    [InlineData("a table for 2")]
    [InlineData("good morning, how are you?")]
    [InlineData("I sat in the sun, it may rain")]
    [InlineData("my name is April May")]
    [InlineData("my number is 650-650-6500")]
    [InlineData("at 7 Eleven")]
    [InlineData("it costs $5.30")]
    [InlineData("the second one")]
    [InlineData("12 Main Street, 2nd floor")]
    [InlineData("I have 2 kids and 3 dogs")]
    [InlineData("")]
    public void Read_text_without_date_gives_nothing(string text) =>
        Said.By(text, Said.Context with { Asked = Asked.Name }).ShouldBe("");

    [Theory]
    [InlineData(Asked.Time, "7", "19:00 or 07:00")]
    [InlineData(Asked.Time, "twenty", "20:00")]
    [InlineData(Asked.Time, "8 15", "08:15 or 20:15")]
    [InlineData(Asked.Time, "5.30 please", "17:30")]
    [InlineData(Asked.Time, "morning works", "00:00..12:00")]
    [InlineData(Asked.Time, "on the 6 in the evening", "18:00")]
    [InlineData(Asked.Date, "15", "2026-03-15")]
    [InlineData(Asked.Date, "the 15", "2026-03-15")]
    public void Read_bare_value_answers_the_question(Asked asked, string text, string expected) =>
        Said.By(text, Said.Context with { Asked = asked }).ShouldBe(expected);

    [Theory]
    [InlineData(9, 18, "at 5", "17:00")]
    [InlineData(6, 12, "at 7", "07:00")]
    [InlineData(6, 21, "at 7", "19:00 or 07:00")]
    [InlineData(9, 21, "at 9", "09:00")]
    public void Read_hour_without_half_is_decided_by_the_opening_hours(int from, int to, string text, string expected) =>
        Said.By(text, Said.Context with { Hours = Said.Open(new LocalTime(from, 0), new LocalTime(to, 0)) }).ShouldBe(expected);

    [Theory]
    [InlineData("an hour later", "2026-03-06 17:30")]
    [InlineData("30 minutes earlier", "2026-03-06 16:00")]
    [InlineData("same time on Thursday", "2026-03-05 16:30")]
    [InlineData("that day at 5pm", "2026-03-06 17:00")]
    public void Read_words_that_refer_use_the_time_under_discussion(string text, string expected) =>
        Said.By(text, Said.Context with { Current = new LocalDateTime(2026, 3, 6, 16, 30) }).ShouldBe(expected);

    [Theory]
    [InlineData("en-US", "3/4", "2026-03-04")]
    [InlineData("en-GB", "3/4", "2026-04-03")]
    [InlineData("en-US", "25/4", "2026-04-25")]
    public void Read_numeric_date_follows_the_locale(string locale, string text, string expected) =>
        Said.By(text, Said.Context with { Locale = locale }).ShouldBe(expected);

    [Fact]
    public void Read_gives_the_words_and_their_place()
    {
        DateTimeReading reading = new Platform.Understanding.Dates.DateTimeReader().Read("Could I come on Friday at 5pm?", Said.Context).Dates[0];
        reading.Text.ShouldBe("Friday at 5pm");
        reading.Start.ShouldBe(16);
    }
}
