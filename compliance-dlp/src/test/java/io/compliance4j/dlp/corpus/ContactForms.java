package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.NationalForms.pad;
import static io.compliance4j.dlp.corpus.NationalForms.word;
import static io.compliance4j.dlp.corpus.Numbers.group;
import static io.compliance4j.dlp.corpus.Truth.Example.EITHER;
import static io.compliance4j.dlp.corpus.Truth.Example.YES;

import java.util.List;
import java.util.Locale;

/** Addresses of people and machines, telephone numbers, dates of birth. */
final class ContactForms {
    private ContactForms() {}

    static void addTo(FormSet set) {
        mail(set);
        phone(set);
        network(set);
        birth(set);
    }

    /** A made-up domain that is not reserved; long enough to belong to nobody. */
    private static String domain(Rng r) {
        return word(r) + "-" + word(r) + r.pick(".com", ".de", ".co.uk", ".org", ".io", ".fr", ".com.br");
    }

    private static void mail(FormSet set) {
        set.number("email", "plain", r -> word(r) + r.pick(".", "_", "-", "") + word(r) + "@" + domain(r));
        set.number("email", "plus tag", r -> word(r) + "+" + word(r) + r.digits(2) + "@" + domain(r));
        set.number("email", "subdomain", r -> word(r) + "@mail." + domain(r));
        set.number("email", "capitals", r -> (word(r) + "@" + domain(r)).toUpperCase(Locale.ROOT));
        set.number("email", "digits", r -> word(r) + r.digits(3) + "@" + domain(r));
        set.number("email", "punycode", r -> word(r) + "@xn--" + word(r) + "-kva.de");
        set.number(
                "email", "international", r -> "j\u00fcrgen." + word(r) + "@" + word(r) + "\u00fc" + word(r) + ".de");
        set.lines(
                "email",
                "angle brackets",
                (s, r) -> s.text("From: Anna <")
                        .value("email", word(r) + "@" + domain(r))
                        .text(">"));
        set.lines(
                "email",
                "mailto",
                (s, r) -> s.text("[write](mailto:")
                        .value("email", word(r) + "@" + domain(r))
                        .text(")"));
        set.snippet(
                "email",
                "reserved domain",
                Form.Place.NUMBER,
                r -> Snippet.of(
                                "email",
                                word(r) + r.pick("", "." + word(r)) + "@"
                                        + r.pick("example.com", "example.org", "example.net"))
                        .last(t -> t.example(YES)));
    }

    private static void phone(FormSet set) {
        set.number("phone", "nanp parentheses", r -> "(" + area(r) + ") " + exchange(r) + "-" + line(r));
        set.number("phone", "nanp dashes", r -> area(r) + "-" + exchange(r) + "-" + line(r));
        set.number("phone", "nanp dots", r -> area(r) + "." + exchange(r) + "." + line(r));
        set.number(
                "phone",
                "e164 us",
                r -> "+1" + r.pick(" ", "-", "") + area(r) + r.pick("-", " ") + exchange(r) + "-" + line(r));
        set.number(
                "phone",
                "e164 bare",
                r -> r.pick(
                        "+1" + area(r) + exchange(r) + line(r),
                        "+4915" + r.pick("1", "2", "7") + "2" + r.digits(7),
                        "+3361" + r.digits(7),
                        "+4479111" + r.digits(5)));
        set.number(
                "phone",
                "e164 spaces",
                r -> r.pickOf(List.of(
                        "+49 151 2" + r.digits(7),
                        "+44 7911 1" + r.digits(5),
                        "+33 6 " + group(r.digits(8), " ", 2, 2, 2, 2),
                        "+34 61" + group(r.digits(7), " ", 1, 3, 3),
                        "+39 347 " + r.number(7),
                        "+31 6 " + r.chars("1234", 1) + r.digits(7),
                        "+48 60" + group(r.digits(7), " ", 1, 3, 3),
                        "+351 91" + group(r.digits(7), " ", 1, 3, 3),
                        "+46 70 " + group(r.number(7), " ", 3, 2, 2),
                        "+41 79 " + group(r.number(7), " ", 3, 2, 2),
                        "+91 98" + r.digits(3) + " " + r.digits(5),
                        "+55 11 9" + r.chars("6789", 1) + r.digits(3) + "-" + r.digits(4),
                        "+81 90-" + r.number(4) + "-" + r.digits(4),
                        "+61 41" + group(r.digits(7), " ", 1, 3, 3))));
        set.lines("phone", "extension", (s, r) -> {
            String number = "(" + area(r) + ") " + exchange(r) + "-" + line(r);
            s.text("office: ").value("phone", number + r.pick(" ext. ", " x", " ext ") + r.between(100, 999));
            s.last(t -> t.orSpan(t.span().start(), t.span().start() + number.length()));
        });
        set.lines(
                "phone",
                "national with context",
                (s, r) -> s.text(r.pickOf(List.of("phone: ", "my phone number is ", "call me at ", "Tel. ")))
                        .value("phone", area(r) + exchange(r) + line(r)));
        set.lines(
                "phone",
                "national german",
                (s, r) -> s.text(r.pickOf(List.of("Telefon: ", "Tel.: ", "Meine Handynummer ist ")))
                        .value(
                                "phone",
                                r.pickOf(List.of(
                                        "0151 2" + r.digits(7), "0171/2" + r.digits(6), "030 " + r.number(7)))));
        set.lines(
                "phone",
                "national french",
                (s, r) -> s.text(r.pickOf(List.of("T\u00e9l. : ", "mon num\u00e9ro de t\u00e9l\u00e9phone est le ")))
                        .value("phone", "06 " + group(r.digits(8), " ", 2, 2, 2, 2)));
        set.snippet(
                "phone",
                "fictional",
                Form.Place.NUMBER,
                r -> Snippet.of(
                                "phone",
                                r.pick(
                                        "(" + area(r) + ") 555-01" + r.digits(2),
                                        area(r) + "-555-01" + r.digits(2),
                                        "+1 " + area(r) + "-555-01" + r.digits(2)))
                        .last(t -> t.example(YES)));
    }

    private static String area(Rng r) {
        return r.pick("212", "415", "312", "617", "206", "303", "404", "512", "713", "702", "503", "305");
    }

    private static String exchange(Rng r) {
        while (true) {
            String value = r.between(2, 9) + r.digits(2);
            if (!value.endsWith("11") && !value.equals("555")) {
                return value;
            }
        }
    }

    private static String line(Rng r) {
        return pad(r.between(1000, 9899), 4);
    }

    private static void network(FormSet set) {
        set.number(
                "ipv4",
                "private",
                r -> r.pick("10." + r.between(0, 255) + ".", "192.168.", "172." + r.between(16, 31) + ".")
                        + r.between(0, 255) + "." + r.between(1, 254));
        set.number(
                "ipv4",
                "public",
                r -> r.pick("23", "52", "81", "91", "104", "151", "185", "217") + "." + r.between(10, 250) + "."
                        + r.between(0, 255) + "." + r.between(1, 254));
        set.lines(
                "ipv4",
                "port",
                (s, r) -> s.text(r.pick("connect to ", "http://", "listening on "))
                        .value("ipv4", "10.20." + r.between(0, 255) + "." + r.between(1, 254))
                        .text(":" + r.between(80, 9999)));
        set.lines("ipv4", "prefix", (s, r) -> {
            String address = "10." + r.between(0, 255) + "." + r.between(0, 255) + ".0";
            s.text("route ").value("ipv4", address);
            s.text("/24 via eth0").last(t -> t.orSpan(t.span().start(), t.span().end() + 3));
        });
        set.snippet(
                "ipv4",
                "documentation range",
                Form.Place.NUMBER,
                r -> Snippet.of("ipv4", r.pick("192.0.2.", "198.51.100.", "203.0.113.") + r.between(1, 254))
                        .last(t -> t.example(YES)));
        set.snippet(
                "(ipv4 special)",
                "special",
                Form.Place.NUMBER,
                r -> Snippet.of("(ipv4 special)", r.pick("127.0.0.1", "0.0.0.0", "255.255.255.255"))
                        .last(t -> t.or("ipv4").asOptional().example(EITHER)));
        set.number(
                "ipv6",
                "full",
                r -> "2a02:8" + r.hex(2) + "4:" + r.hex(4) + ":" + r.hex(4) + ":" + r.hex(4) + ":" + r.hex(4) + ":"
                        + r.hex(4) + ":" + r.hex(4));
        set.number(
                "ipv6",
                "compressed",
                r -> r.pick(
                        "2a00:1450:" + r.hex(4) + "::" + r.hex(4),
                        "fe80::" + r.hex(4) + ":" + r.hex(4),
                        "fd12:" + r.hex(4) + "::1"));
        set.number("ipv6", "mapped", r -> "::ffff:10.1." + r.between(0, 255) + "." + r.between(1, 254));
        set.lines("ipv6", "brackets", (s, r) -> {
            s.text("curl http://[")
                    .value("ipv6", "2a01:4f8:" + r.hex(4) + "::" + r.hex(2))
                    .text("]:8080/health");
            s.last(t -> t.orSpan(t.span().start() - 1, t.span().end() + 1));
        });
        set.lines("ipv6", "zone", (s, r) -> {
            s.text("ping6 ").value("ipv6", "fe80::" + r.hex(4) + ":" + r.hex(4) + "%eth0");
            s.last(t -> t.orSpan(t.span().start(), t.span().end() - 5));
        });
        set.lines("ipv6", "prefix", (s, r) -> {
            s.text("announce ").value("ipv6", "2a03:2880:" + r.hex(4) + "::").text("/48 today");
            s.last(t -> t.orSpan(t.span().start(), t.span().end() + 3));
        });
        set.snippet(
                "ipv6",
                "documentation range",
                Form.Place.NUMBER,
                r -> Snippet.of("ipv6", "2001:db8:" + r.hex(4) + "::" + r.hex(3))
                        .last(t -> t.example(YES)));
        set.number("mac_address", "colons", r -> mac(r, ":"));
        set.number("mac_address", "dashes", r -> mac(r, "-").toUpperCase(Locale.ROOT));
        set.number("mac_address", "quads", r -> r.hex(4) + "." + r.hex(4) + "." + r.hex(4));
    }

    private static String mac(Rng r, String separator) {
        return group(r.hex(12), separator, 2, 2, 2, 2, 2, 2);
    }

    private static void birth(FormSet set) {
        List<String> numeric = List.of(
                "DOB",
                "date of birth",
                "born on",
                "Geburtsdatum",
                "geboren am",
                "date de naissance",
                "n\u00e9 le",
                "fecha de nacimiento",
                "data di nascita",
                "data de nascimento",
                "geboortedatum",
                "data urodzenia",
                "f\u00f6delsedatum",
                "\u0434\u0430\u0442\u0430 \u0440\u043e\u0436\u0434\u0435\u043d\u0438\u044f");
        set.lines("date_of_birth", "numeric", (s, r) -> {
            String year = String.valueOf(r.between(1940, 2007));
            String month = pad(r.between(1, 12), 2);
            String day = pad(r.between(1, 12), 2);
            String date = r.pick(
                    year + "-" + month + "-" + day,
                    day + "/" + month + "/" + year,
                    day + "." + month + "." + year,
                    day + "-" + month + "-" + year);
            s.text(r.pick("patient, ", "", "- ") + r.pickOf(numeric) + r.pick(": ", " ", " = "))
                    .value("date_of_birth", date)
                    .text(r.pick("", ", adult", "\n"));
        });
        set.lines("date_of_birth", "month name", (s, r) -> {
            String month = r.pick("January", "March", "May", "June", "October", "December");
            int year = r.between(1940, 2007);
            int day = r.between(1, 28);
            s.text(r.pick("She was born on ", "DOB: ", "Date of birth: ", "I was born "))
                    .value("date_of_birth", r.pick(day + " " + month + " " + year, month + " " + day + ", " + year));
        });
    }
}
