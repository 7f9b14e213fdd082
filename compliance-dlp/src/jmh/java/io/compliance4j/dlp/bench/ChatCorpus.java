package io.compliance4j.dlp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages as people write them to an assistant, made from a seed: talk, code, logs, JSON, base64, other scripts. */
final class ChatCorpus {
    private static final String WORDS =
            "the be to of and a in that have it for not on with he as you do at this but his by from they we say her she or an will my one all would"
                    + " there their what so up out if about who get which go me when make can like time no just him know take people into year your good"
                    + " some could them see other than then now look only come its over think also back after use two how our work first well way even new"
                    + " want because any these give day most us please explain write function returns error code file line string value class method test"
                    + " build deploy server client request response query table column index database user account customer order invoice meeting report"
                    + " summary email phone number address name date key token password secret login credit card payment bank contract project plan review"
                    + " update issue branch commit release version config variable setting option default example model result section question answer"
                    + " thanks hello team manager budget quarter revenue market product feature design button page link image message thread channel reply"
                    + " today tomorrow week month morning office travel flight ticket policy legal privacy security audit";
    private static final String[] VOCABULARY = WORDS.split(" ", -1);
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String HEX = "0123456789abcdef";
    private static final String[] VALUES = {
        "card 4111 1111 1111 1111",
        "SSN 536-90-4399",
        "call (212) 555-0123",
        "host 10.4.2.17",
        "mail ann.lee@example.com",
        "my password is Tr0ub4dor7x",
        "DE89370400440532013000",
        "postgres://app:Xk29dkWq7@db.example.com:5432/x",
        "Authorization: Bearer q8Zr4Lw0Vn7Bx2Kc9Tj5Hd3Mf6",
        "2001:db8::8a2e:370:7334",
        "00:1a:2b:3c:4d:5e",
        "born on 12 March 1985"
    };

    private final Random random;

    private ChatCorpus(long seed) {
        this.random = new Random(seed);
    }

    /** @param planted the share of messages that hold a value */
    static List<String> messages(int characters, long seed, double planted) {
        ChatCorpus corpus = new ChatCorpus(seed);
        List<String> messages = new ArrayList<>();
        for (int made = 0; made < characters; ) {
            String message = corpus.message(planted);
            messages.add(message);
            made += message.length();
        }
        return messages;
    }

    private String word() {
        double x = random.nextDouble();
        return VOCABULARY[(int) (VOCABULARY.length * x * x)];
    }

    private String letters(String alphabet, int count) {
        StringBuilder out = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    private String talk(int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            out.append(word())
                    .append(random.nextInt(60) == 0 ? " " + random.nextInt(5_000) : "")
                    .append(i % 14 == 13 ? ". " : " ");
        }
        return out.toString();
    }

    private String message(double planted) {
        StringBuilder out = new StringBuilder();
        int kind = random.nextInt(100);
        int lines = 5 + random.nextInt(25);
        if (kind < 60) {
            out.append(talk(20 + random.nextInt(120)));
        } else if (kind < 75) {
            out.append(talk(15)).append("\n```java\n");
            for (int i = 0; i < lines; i++) {
                out.append("    %s.%s(%s, %d); // %s%n".formatted(word(), word(), word(), random.nextInt(100), word()));
            }
            out.append("```\n");
        } else if (kind < 85) {
            for (int i = 0; i < lines; i++) {
                out.append("2026-03-%02dT10:%02d:%02d.%03dZ INFO [worker-%d] %s %s id=%s took %dms%n"
                        .formatted(
                                1 + i % 28,
                                i,
                                59 - i,
                                100 + random.nextInt(900),
                                i % 9,
                                word(),
                                word(),
                                letters(HEX, 8),
                                random.nextInt(900)));
            }
        } else if (kind < 93) {
            out.append("{\n");
            for (int i = 0; i < lines; i++) {
                out.append("  \"%s_%s\": %s,%n"
                        .formatted(
                                word(), word(), random.nextBoolean() ? random.nextInt(100_000) : "\"" + word() + "\""));
            }
            out.append("}\n");
        } else if (kind < 96) {
            out.append(talk(12))
                    .append("data:image/png;base64,")
                    .append(letters(BASE64, 400 + random.nextInt(3_000)))
                    .append("=\n");
        } else {
            for (int i = 0; i < lines; i++) {
                out.append(
                                random.nextBoolean()
                                        ? "\u00fcber pr\u00fcfen \u20ac "
                                        : "\u30c6\u30b9\u30c8 \u7ed3\u679c \ud83d\ude80 ")
                        .append(word())
                        .append(' ');
            }
        }
        if (random.nextDouble() < planted) {
            out.append(' ')
                    .append(word())
                    .append(' ')
                    .append(VALUES[random.nextInt(VALUES.length)])
                    .append(' ')
                    .append(word());
        }
        return out.toString();
    }
}
