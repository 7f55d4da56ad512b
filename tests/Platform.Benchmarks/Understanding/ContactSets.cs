using System.Text.Json.Nodes;
using Platform.Core.Understanding;
using Platform.Understanding;
using Platform.Understanding.Contacts;

namespace Platform.Benchmarks.Understanding;

/// <summary>Phones and e-mails, written and spoken.</summary>
internal static class ContactSets
{
    public static void Run(Platform.Understanding.TextReader reader)
    {
        Written(reader);
        Spoken(reader, "contact_spoken");
        Spoken(reader, "contact_spoken_derived");
        MultiDoGo(reader);
        IsEmail();
    }

    private static void Written(Platform.Understanding.TextReader reader)
    {
        if (EvalSet.Read("contact_written") is not { } rows)
        {
            return;
        }

        var (phones, asked, emails, persons) = (new Score("written.phone"), new Score("written.phone.asked"), new Score("written.email"), new Score("written.person"));
        var sensitive = 0;
        foreach (var row in rows)
        {
            var plain = reader.Read(row.Text(), EvalContext.Of());
            var expected = row.Expected("phones").Select(EvalContext.Digits).ToList();
            phones.Add(row.Text(), expected, plain.Phones.Select(phone => EvalContext.Digits(phone.Digits)));
            emails.Add(row.Text(), row.Expected("emails"), plain.Emails.Select(email => email.Address));
            persons.Add(row.Text(), row.Expected("persons"), plain.Names.Select(name => name.Full));
            var answer = reader.Read(row.Text(), EvalContext.Of(asked: expected.Count > 0 ? Asked.Phone : Asked.None));
            asked.Add(row.Text(), expected, answer.Phones.Select(phone => EvalContext.Digits(phone.Digits)));
            var always = reader.Read(row.Text(), EvalContext.Of(asked: Asked.Phone)).Phones.Select(phone => EvalContext.Digits(phone.Digits));
            sensitive += row.Expected("sensitive").Count > 0 && always.Except(expected).Any() ? 1 : 0;
        }

        EvalSet.Print(new
        {
            set = "contact_written", n = rows.Count,
            phone = new { asked.Expected, recallAsked = asked.Recall, precisionAsked = asked.Precision, recall = phones.Recall, precision = phones.Precision },
            sensitiveTaken = sensitive,
            email = new { emails.Expected, emails.Recall, emails.Precision, emails.F1 },
            person = new { persons.Expected, persons.Recall, persons.Precision },
        });
    }

    private static void Spoken(Platform.Understanding.TextReader reader, string set)
    {
        if (EvalSet.Read(set) is not { } rows)
        {
            return;
        }

        var (phones, emails) = (new Score("spoken.phone"), new Score("spoken.email"));
        var negatives = 0;
        foreach (var row in rows)
        {
            if (row.Expected("digits") is [var digits])
            {
                var found = reader.Read(row.Text(), EvalContext.Of(asked: Asked.Phone, channel: "phone")).Phones;
                phones.Add(row.Text(), [EvalContext.Digits(digits)], found.Select(phone => EvalContext.Digits(phone.Digits)));
            }
            else if (row["kind"]!.ToString() is "electronic" or "email" or "email_negative")
            {
                var found = reader.Read(row.Text(), EvalContext.Of(asked: Asked.Email, channel: "phone")).Emails;
                emails.Add(row.Text(), row.Expected("email"), found.Select(email => email.Address));
                negatives += row.Expected("email").Count == 0 ? 1 : 0;
            }
        }

        EvalSet.Print(new
        {
            set, n = rows.Count,
            phone = new { n = phones.Expected, exact = phones.Recall, excess = phones.Excess },
            email = new { n = emails.Expected, exact = emails.Recall, excess = emails.Excess, rowsWithout = negatives },
        });
    }

    private static void MultiDoGo(Platform.Understanding.TextReader reader)
    {
        if (EvalSet.Read("contact_multidogo") is not { } rows)
        {
            return;
        }

        var (asked, names) = (new Score("multidogo.phone"), new Score("multidogo.name"));
        var (others, falsePhones, secrets, secretsTaken) = (0, 0, 0, 0);
        foreach (var row in rows)
        {
            var phones = row.Expected("phone").Select(EvalContext.Digits).ToList();
            var found = reader.Read(row.Text(), EvalContext.Of("IN", phones.Count > 0 ? Asked.Phone : Asked.None)).Phones.Select(phone => EvalContext.Digits(phone.Digits)).ToList();
            if (phones.Count > 0)
            {
                asked.Add(row.Text(), phones, found);
            }
            else
            {
                others++;
                falsePhones += found.Count > 0 ? 1 : 0;
            }

            var secret = row.Expected("card").Concat(row.Expected("ssn")).Select(EvalContext.Digits).ToList();
            secrets += secret.Count > 0 ? 1 : 0;
            secretsTaken += secret.Intersect(found).Any() ? 1 : 0;
            Names(reader, row, names);
        }

        EvalSet.Print(new
        {
            set = "contact_multidogo", n = rows.Count,
            phone = new { n = asked.Expected, recallAsked = asked.Recall, precisionAsked = asked.Precision },
            other = new { n = others, falsePhones, rate = Score.Ratio(falsePhones, others) },
            secret = new { n = secrets, taken = secretsTaken },
            nameAsked = new { n = names.Expected, names.Recall, names.Precision },
        });
    }

    private static void Names(Platform.Understanding.TextReader reader, JsonObject row, Score names)
    {
        if (row.Expected("name") is { Count: > 0 } expected)
        {
            names.Add(row.Text(), expected, reader.Read(row.Text(), EvalContext.Of("IN", Asked.Name)).Names.Select(name => name.Full));
        }
    }

    private static void IsEmail()
    {
        if (EvalSet.Read("email_isemail") is not { } rows)
        {
            return;
        }

        var clear = rows.Where(row => row["expected"]!["accept"] is not null).ToList();
        var agreed = clear.Count(row => EmailSyntax.Accepts(row.Text()) == row["expected"]!["accept"]!.GetValue<bool>());
        EvalSet.Print(new { set = "email_isemail", n = rows.Count, clear = clear.Count, agreed });
    }
}
