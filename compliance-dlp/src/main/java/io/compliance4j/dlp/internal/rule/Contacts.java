package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.LOW;
import static io.compliance4j.dlp.Severity.MEDIUM;

import io.compliance4j.dlp.internal.engine.Spec.Normal;
import io.compliance4j.dlp.internal.engine.Spec.Rank;
import java.util.List;

/** Ways to reach a person or a machine. One detector a paragraph; {@link Def} explains the words. */
final class Contacts {
    private Contacts() {}

    static void addTo(List<Def> defs) {
        Def.add(defs, "date_of_birth", MEDIUM, "date of birth")
                .atWords(BirthDateRule::new, BirthDateRule.names())
                .atNumbers(NumberRules::dateOfBirth)
                .rank(Rank.COMMON)
                .normal(Normal.COMPACT)
                .format("year-month-day, day.month.year, month/day/year, with names of months")
                .context("""
                        born, dob, d.o.b, date of birth, birth date, birthdate, birthday, date_of_birth, bday, geburtsdatum, geboren,
                        geb., geburtstag, n\u00e9 le, n\u00e9e le, date de naissance, naissance, fecha de nacimiento, nacido, nacida,
                        nacimiento, naci\u00f3, data di nascita, nato il, nata il, data de nascimento, nascido, nascida, nascimento,
                        geboortedatum, geboren op, data urodzenia, urodzony, urodzona, ur., f\u00f6delsedatum, f\u00f6dd,
                        f\u00f8dselsdato, f\u00f8dt, syntym\u00e4aika, do\u011fum tarihi, \u0434\u0430\u0442\u0430
                        \u0440\u043e\u0436\u0434\u0435\u043d\u0438\u044f, \u0440\u043e\u0434\u0438\u043b\u0441\u044f,
                        \u0440\u043e\u0434\u0438\u043b\u0430\u0441\u044c, \u751f\u5e74\u6708\u65e5, \u51fa\u751f,
                        \uc0dd\ub144\uc6d4\uc77c""")
                .checks("a day that exists, from 1900 on")
                .notes("other dates: a word for birth must be near")
                .finds(
                        "born on [[12 March 1985]] in",
                        "DOB: [[03/12/1985]]",
                        "date of birth [[1985-03-12]]",
                        "Geburtsdatum: [[12.03.1985]]",
                        "née le [[12 mars 1985]]")
                .ignores("due on 12 March 1985", "DOB: 31/02/1985", "born 1885-03-12", "DOB: 2099-03-12");
        Def.add(defs, "email", MEDIUM, "e-mail address")
                .atSymbol(EmailRule::new, '@')
                .atWords(SpelledEmailRule::new, List.of("dot"))
                .rank(Rank.COMMON)
                .normal(Normal.LOWER)
                .format("`local@domain`, plus tags, internationalised")
                .checks("a known top-level domain raises the confidence")
                .notes("`git@host:path`, `@2x.png`, `name@1.2.3`, decorators, `a@b`")
                .finds(
                        "write to [[anna.smith+x@mail.acme.co.uk]].",
                        "<[[bob@acme.museum]]>",
                        "mailto:[[bob@acme.com]]",
                        "[[jörg@müller.de]]",
                        "write to [[bob at acme dot com]]",
                        "[[anna.smith (at) mail [dot] acme [dot] co [dot] uk]]")
                .ignores(
                        "git@github.com:org/repo.git",
                        "icon@2x.png",
                        "lodash@4.17.21",
                        "@Override on a@b",
                        "bob@acme",
                        "meet at the dot",
                        "at noon dot the i",
                        "{65 lower}@acme.com",
                        "bob.@acme.com");
        Def.add(defs, "phone", MEDIUM, "telephone number")
                .atNumbers(spec -> new PhoneProbe(spec, BuiltIns.OTHER_NAMES_GROUP))
                .rank(Rank.COMMON)
                .normal(Normal.COMPACT)
                .format("`+` and a known country code; North American; national forms with context; extensions")
                .context("""
                        phone, telephone, tel, tel., call, mobile, cell, fax, whatsapp, text me, sms, dial, reach me, phone number,
                        contact number, ring, telefon, telefonnummer, handy, handynummer, mobil, anrufen, rufnummer, t\u00e9l,
                        t\u00e9l\u00e9phone, telephone, appelez, portable, tel\u00e9fono, telefono, m\u00f3vil, celular, ll\u00e1mame,
                        cellulare, chiamami, chiama, telefone, telem\u00f3vel, telefoon, telefoonnummer, mobiel, bel, telefonu,
                        telefonem, kom\u00f3rka, nummer, \u0442\u0435\u043b\u0435\u0444\u043e\u043d, \u0442\u0435\u043b, \u96fb\u8a71,
                        \u96fb\u8a71\u756a\u53f7, \u7535\u8bdd, \u624b\u673a, \uc804\ud654, \uc804\ud654\ubc88\ud638,
                        \ud734\ub300\ud3f0, puhelin, telefonnr, mobilnummer, signal, hotline, switchboard""")
                .checks("country code and length; area and exchange of North American numbers")
                .notes("dates, addresses of machines, versions, prices, ISBNs, ids")
                .finds(
                        "call [[(212) 555-0123]] now",
                        "[[+44 20 7946 0958]]",
                        "[[+1-212-555-0123]]",
                        "Telefon [[030 1234567]]",
                        "phone [[212-555-0123 ext. 12]]",
                        "[[+49 (0)30 1234567]]")
                .ignores(
                        "2024-01-12 10:22",
                        "112.345.678.901",
                        "price 1,234,567,890 dollars",
                        "ISBN 978-3-16-148410-0",
                        "version 12.345.6789",
                        "order number 212 555 0123",
                        "911-555-0123",
                        "211-411-0123",
                        "0xdeadbeef12345678",
                        "pages 1234567-1234590",
                        "+999 12345678");
        Def.add(defs, "ipv4", LOW, "IPv4 address")
                .atNumbers(NumberRules::ipv4)
                .rank(Rank.COMMON)
                .format("four parts of 0–255 without leading zeros")
                .checks("private, local and documentation ranges are told apart")
                .notes("versions, section numbers, object ids")
                .finds("host [[10.20.30.40]] down", "[[8.8.8.8]], or", "[[192.0.2.17]]:8080", "[[127.0.0.1]]")
                .ignores(
                        "version 1.2.3.4 of the firmware",
                        "v1.2.3.4",
                        "section 10.2.3.4",
                        "256.1.1.1",
                        "1.2.3.4.5",
                        "01.2.3.4",
                        "OID 1.3.6.1");
        Def.add(defs, "ipv6", LOW, "IPv6 address")
                .atSymbol(NumberRules::ipv6, ':')
                .rank(Rank.COMMON)
                .normal(Normal.LOWER)
                .format("eight groups, or fewer with `::`; IPv4 tail, zone, prefix length")
                .notes("C++ scopes, times, hardware addresses, `::` alone")
                .finds(
                        "[[2001:db8::8a2e:370:7334]]",
                        "[[2001:db8:85a3:0:0:8a2e:370:7334]]",
                        "[[::ffff:192.0.2.1]]",
                        "[[fe80::1%eth0]]",
                        "[ [[2001:db8::1]] ]:80",
                        "[[2001:db8::/32]]")
                .ignores(
                        "at 10:20:30 and std::vector",
                        "a::b",
                        "1::2::3",
                        "00:1A:2b:3C:4d:5E",
                        "1:2:3:4:5:6:7:8:9",
                        "::");
        Def.add(defs, "mac_address", LOW, "hardware address")
                .rank(Rank.COMMON)
                .normal(Normal.COMPACT)
                .format("six pairs with `:` or `-`, three quads with `.`")
                .checks("one kind of separator, not all zeros or ones")
                .notes("fingerprints and parts of UUIDs")
                .finds("[[00:1A:2b:3C:4d:5E]]", "[[00-1A-2b-3C-4d-5E]]", "[[001a.2b3c.4d5e]]")
                .ignores(
                        "00:1A:2b-3C:4d:5E",
                        "00:00:00:00:00:00",
                        "FF:FF:FF:FF:FF:FF",
                        "fingerprint 00:1A:2b:3C:4d:5E:6F:70",
                        "550e8400-e29b-41d4-a716-446655440000");
    }
}
