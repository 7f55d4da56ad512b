using System.Text.Json;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Leads.SecondReading;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Platform.Testing.Leads;
using Platform.Testing.Scheduling;
using Shouldly;

namespace Platform.Core.Tests.Leads.SecondReading;

/// <summary>Plays a drawn conversation, and holds after every turn what must hold whatever the model does.</summary>
internal sealed class ModelTalk
{
    /// <summary>What the client's records hold of somebody else.</summary>
    private static readonly string[] OfOthers = ["Oculta", "999888", "999 888", "oculta.example", "SECRE-T0001"];
    private static readonly global::Platform.Understanding.TextReader Reader = new();
    private static readonly ClientConfig Spa = TestClients.Spa();

    private readonly TestConversation conversation;
    private readonly DrawnModel model;
    private readonly PersonsWords words;
    private string summary = "";

    public ModelTalk(Talk talk, bool withModel = true)
    {
        var proven = talk.Channel != Channels.Web;
        conversation = new(Spa, Reader, Instant.FromUtc(2026, 11, 24, 9, 0), talk.Channel) { Person = new() { CallerId = proven ? "+34612000111" : null, Name = proven ? "Carla" : null } };
        conversation.Records.Keep("+34600999888", new("Berta Oculta", "+34600999888", "berta@oculta.example"));
        conversation.Booked("Massage 60m", new(2026, 11, 26, 10, 0), "SECRE-T0001", "+34600999888");
        model = new(conversation, Reader);
        words = new(Reader, conversation.Person.CallerId, conversation.Person.Name);
        if (withModel) conversation.Model = model.Work;
    }

    public bool IsOver => conversation.State is { Stage: LeadStage.Completed or LeadStage.Escalated, Question: LeadQuestion.None };

    public LeadState State => conversation.State;

    public LeadReply Say(string said, ModelAnswer answer)
    {
        var was = conversation.State;
        model.Next = answer;
        model.Told.Clear();
        var reply = conversation.Say(said);
        words.Hear(was, conversation.Input!);
        var own = Heard.From(LeadReading.Read(was, conversation.Input! with { Readings = [], Help = null }, Reader).Readings);
        foreach (var change in reply.Reservations) Allowed(change, was, own);
        Values(was, reply.State);
        model.Told.Append(reply.Text).FirstOrDefault(t => OfOthers.Any(o => t.Contains(o, StringComparison.OrdinalIgnoreCase))).ShouldBeNull();
        reply.Text.ShouldNotBeEmpty();
        Replayed(was, reply);
        summary = reply.Text;
        return reply;
    }

    // A booking is the person's own yes to a summary that named it, and so is the end of one.
    private void Allowed(ReservationChange change, LeadState was, Heard own)
    {
        switch (change)
        {
            case ReservationChange.Book book:
                (was.Question, own.YesNo).ShouldBe((LeadQuestion.Confirm, YesNo.Yes));
                (book.Details.Name, book.Details.Phone, book.Details.Email, book.Details.Service).ShouldBe((was.Name, was.Phone, was.Email, was.Service!));
                book.Slot.Start.InZone(conversation.Config.Zone).LocalDateTime.ShouldBe(was.Time!.Value);
                if (conversation.Channel != Channels.Phone) summary.ShouldContain(was.Service!);
                break;
            case ReservationChange.Change { Slot: not null }:
                (was.Question, own.YesNo).ShouldBe((LeadQuestion.Confirm, YesNo.Yes));
                break;
            case ReservationChange.Cancel:
                was.Question.ShouldBe(LeadQuestion.CallOff);
                (own.YesNo == YesNo.Yes || own.Does(Acts.Cancel)).ShouldBeTrue();
                break;
        }
    }

    private void Values(LeadState was, LeadState state)
    {
        if (state.Name is { } name && name != was.Name) words.HaveName(name).ShouldBeTrue(name);
        if (state.Phone is { } phone && phone != was.Phone) words.HavePhone(phone).ShouldBeTrue(phone);
        if (state.Email is { } email && email != was.Email) words.HaveEmail(email).ShouldBeTrue(email);
        if (state.Service is { } service) conversation.Config.FindService(service).ShouldNotBeNull();
        if (state.Time is not { } time || time == was.Time) return;
        words.HaveTime(time.TimeOfDay).ShouldBeTrue($"{time}");
        Availability.CheckRules(CalendarRules.For(conversation.Config, conversation.Config.FindService(state.Service!)!), time, conversation.Clock).ShouldBe(Verdict.Free);
    }

    // Without a model, of what the turn's row keeps.
    private void Replayed(LeadState was, LeadReply reply)
    {
        var kept = JsonSerializer.Deserialize(JsonSerializer.Serialize(conversation.Decision!, LeadStateJson.Default.LeadDecision), LeadStateJson.Default.LeadDecision)!;
        var input = LeadReading.Read(was, conversation.Input! with { Readings = [], Help = null, Chance = kept.Chance, Found = kept.Found }, Reader);
        if (kept.Model is { } work) input = Assisted.Input(was, input, work, Reader);
        var again = LeadFlow.Finish(LeadFlow.Plan(was, input), kept.Answer);
        again.Text.ShouldBe(reply.Text);
        LeadStateJson.Write(again.State).ShouldBe(LeadStateJson.Write(reply.State));
    }
}
