package io.compliance4j.testkit.generate;

import java.util.List;

/** Given and family names from many scripts, each with the ASCII form that goes into an e-mail address. */
final class Names {

    record Name(String display, String ascii) {}

    static final List<Name> GIVEN = List.of(
            new Name("Ada", "ada"),
            new Name("Ben", "ben"),
            new Name("Chiara", "chiara"),
            new Name("Dmitri", "dmitri"),
            new Name("Élodie", "elodie"),
            new Name("Farah", "farah"),
            new Name("Göran", "goran"),
            new Name("Hana", "hana"),
            new Name("İpek", "ipek"),
            new Name("João", "joao"),
            new Name("Kwame", "kwame"),
            new Name("Łucja", "lucja"),
            new Name("Mei", "mei"),
            new Name("Niamh", "niamh"),
            new Name("Øyvind", "oyvind"),
            new Name("Priya", "priya"),
            new Name("Quentin", "quentin"),
            new Name("Zoe\u0308", "zoe"),
            new Name("さくら", "sakura"),
            new Name("静", "jing"),
            new Name("민준", "minjun"),
            new Name("ليلى", "layla"),
            new Name("נעם", "noam"),
            new Name("Ольга", "olga"));

    static final List<Name> FAMILY = List.of(
            new Name("Osei", "osei"),
            new Name("Lindqvist", "lindqvist"),
            new Name("Bianchi", "bianchi"),
            new Name("Petrova", "petrova"),
            new Name("Lefèvre", "lefevre"),
            new Name("Haddad", "haddad"),
            new Name("Åström", "astrom"),
            new Name("Nováková", "novakova"),
            new Name("Yıldız", "yildiz"),
            new Name("Conceição", "conceicao"),
            new Name("Mensah", "mensah"),
            new Name("Wójcik", "wojcik"),
            new Name("O'Sullivan", "osullivan"),
            new Name("Große", "grosse"),
            new Name("Nguyễn", "nguyen"),
            new Name("Raghunathan", "raghunathan"),
            new Name("van der Meer", "vandermeer"),
            new Name("Sørensen-Dahl", "sorensendahl"),
            new Name("山本", "yamamoto"),
            new Name("欧阳", "ouyang"),
            new Name("박", "park"),
            new Name("منصور", "mansour"),
            new Name("פרץ", "peretz"),
            new Name("Ковальчук", "kovalchuk"));

    private Names() {}
}
