package io.compliance4j.testkit.generate;

import static io.compliance4j.testkit.generate.CheckDigits.twoDigits;

import java.util.List;

/** Addresses of people and machines, from the ranges that are reserved for examples. */
final class ContactValues {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private ContactValues() {}

    static List<ValueMaker> makers() {
        ValueMaker.Family f = new ValueMaker.Family();
        f.inContext(
                "date_of_birth",
                r -> r.percent(50)
                        ? "19" + r.between(50, 99) + "-" + twoDigits(r.between(1, 12)) + "-"
                                + twoDigits(r.between(1, 28))
                        : r.pick(MONTHS) + " " + r.between(1, 28) + ", 19" + r.between(50, 99),
                "Date of birth: {}",
                "The patient was born on {} in Leeds.",
                "Geburtsdatum: {}");
        f.inContext(
                "email",
                r -> r.pick(Names.GIVEN).ascii() + "." + r.pick(Names.FAMILY).ascii() + r.between(2, 99) + "@"
                        + r.pick(List.of("example.com", "example.org", "mail.example.net")),
                "Please write to {} about it.",
                "Schick das bitte an {} weiter.",
                "cc {}");
        f.inContext(
                "phone",
                r -> switch (r.below(3)) {
                    case 0 -> "+1 " + r.pick(List.of("212", "415", "617")) + "-555-01" + r.digits(2);
                    case 1 -> "(" + r.pick(List.of("303", "512", "206")) + ") 555-01" + r.digits(2);
                    default -> "+44 20 7946 0" + r.between(100, 999);
                },
                "Call me at {} after lunch.",
                "Phone: {}",
                "Meine Telefonnummer ist {}.");
        f.inContext(
                "ipv4",
                r -> r.pick(List.of("192.0.2.", "198.51.100.", "203.0.113.")) + r.between(1, 254),
                "The host {} does not answer.",
                "Blocked {} at the firewall.");
        f.inContext(
                "ipv6",
                r -> "2001:db8:" + r.hex(4) + "::" + r.text("123456789abcdef", 1) + r.hex(3),
                "The host {} does not answer.",
                "Blocked {} at the firewall.");
        f.inContext(
                "mac_address",
                r -> "02:" + r.hex(2) + ":" + r.hex(2) + ":" + r.hex(2) + ":" + r.hex(2) + ":" + r.hex(2),
                "The printer has the MAC address {} on that VLAN.",
                "DHCP lease for {} expired.");
        return f.makers();
    }
}
