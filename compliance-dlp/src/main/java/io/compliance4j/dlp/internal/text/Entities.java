package io.compliance4j.dlp.internal.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the entities of HTML and XML stand for: every numbered one, and the named ones that stand in the way of values. */
final class Entities {
    private static final Map<String, String> NAMED = named(
            "amp & lt < gt > quot \" apos ' commat @ period . colon : semi ; comma , equals = plus + hyphen \u2010 dash \u2010"
                    + " sol / bsol \\ num # dollar $ percnt % lowbar _ excl ! quest ? lpar ( rpar ) lsqb [ rsqb ] lbrack ["
                    + " rbrack ] lcub { rcub } lbrace { rbrace } ast * grave ` verbar | vert | Tab \t NewLine \n"
                    + " shy \u00ad ndash \u2013 mdash \u2014 lsquo \u2018 rsquo \u2019 ldquo \u201c rdquo \u201d"
                    + " sbquo \u201a bdquo \u201e laquo \u00ab raquo \u00bb hellip \u2026 middot \u00b7 bull \u2022"
                    + " euro \u20ac pound \u00a3 yen \u00a5 cent \u00a2 sect \u00a7 copy \u00a9 reg \u00ae trade \u2122"
                    + " deg \u00b0 times \u00d7 zwnj \u200c zwj \u200d auml \u00e4 ouml \u00f6 uuml \u00fc Auml \u00c4"
                    + " Ouml \u00d6 Uuml \u00dc szlig \u00df eacute \u00e9 egrave \u00e8 ecirc \u00ea agrave \u00e0"
                    + " aacute \u00e1 acirc \u00e2 atilde \u00e3 aring \u00e5 aelig \u00e6 ccedil \u00e7 iacute \u00ed"
                    + " icirc \u00ee ntilde \u00f1 oacute \u00f3 ocirc \u00f4 otilde \u00f5 oslash \u00f8 uacute \u00fa"
                    + " ugrave \u00f9 ucirc \u00fb Eacute \u00c9 Aring \u00c5 AElig \u00c6 Oslash \u00d8 Ccedil \u00c7"
                    + " Ntilde \u00d1");

    private Entities() {}

    private static Map<String, String> named(String pairs) {
        Map<String, String> all = new HashMap<>();
        String[] words = pairs.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            all.put(words[i], words[i + 1]);
        }
        for (String space : new String[] {"nbsp", "ensp", "emsp", "thinsp"}) {
            all.put(space, " ");
        }
        return Map.copyOf(all);
    }

    /** The text of an entity, given without ampersand and semicolon. */
    static Optional<String> decode(String name) {
        if (!name.startsWith("#")) {
            return Optional.ofNullable(NAMED.get(name));
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int c = Integer.parseInt(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
            return Character.isValidCodePoint(c) ? Optional.of(Character.toString(c)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
