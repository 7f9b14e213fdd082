package io.compliance4j.testkit.generate;

import java.util.List;

/**
 * What people and models write: sentences in ten languages, Markdown, code, logs, and characters of every kind.
 *
 * <p>Nothing in here is sensitive: a scanner that reports any of it is wrong. {@link #lookAlike} goes further and writes
 * what is easily mistaken for a secret.
 */
final class Prose {
    private static final List<String> OPENINGS = List.of(
            "Could you",
            "Please",
            "I would like you to",
            "Next,",
            "For the review,",
            "When you have time,",
            "Can we",
            "Let's",
            "Before the meeting,",
            "As a last step,");
    private static final List<String> VERBS = List.of(
            "summarise",
            "rewrite",
            "compare",
            "check",
            "translate",
            "shorten",
            "explain",
            "plan",
            "sketch",
            "tidy up",
            "prioritise",
            "test",
            "document",
            "draft",
            "visualise");
    private static final List<String> OBJECTS = List.of(
            "the launch plan",
            "the quarterly report",
            "this email",
            "the onboarding guide",
            "the pricing page",
            "the interview notes",
            "the migration steps",
            "the error budget",
            "the supplier contract",
            "the test results",
            "the release notes",
            "the meeting minutes",
            "the budget table",
            "the survey answers",
            "the architecture sketch",
            "the training material");
    private static final List<String> ENDINGS = List.of(
            "for the team.",
            "in three bullet points.",
            "so that a newcomer understands it.",
            "without changing the tone.",
            "and list what is missing.",
            "before Friday.",
            "in plain words.",
            "with one example each.",
            "and say what you would drop.",
            "for readers who skim.",
            "and keep the numbers.",
            "in the same order.");
    private static final List<String> ANSWERS = List.of(
            "Here is a first version; tell me which parts you want shorter.",
            "I grouped the points by owner and left the open ones at the end.",
            "The second section repeats the first, so I merged them.",
            "Three things stand out: the schedule is tight, two owners are missing, and the last step has no test.",
            "I kept your wording where it was clear and replaced the rest.",
            "The table below compares both options on cost, effort and risk.",
            "That works, with one caveat: the import has to finish before the review starts.",
            "I would start with the smaller change, because it can be undone.",
            "Both files agree except for the rounding in the last column.",
            "Done. The summary is at the top and the details follow underneath.");
    private static final List<String> OTHER_LANGUAGES = List.of(
            "Kannst du mir bitte eine kürzere Fassung für die Geschäftsleitung schreiben?",
            "Die Tabelle stimmt, nur die Überschriften müssen noch größer werden.",
            "Peux-tu résumer ce compte rendu en cinq lignes, sans les détails techniques ?",
            "Le déploiement s'est bien passé, il reste à prévenir les équipes.",
            "¿Puedes revisar la ortografía y proponer un título mejor?",
            "El informe está casi listo; falta la conclusión.",
            "Puoi tradurre questo paragrafo in inglese, per favore?",
            "A apresentação ficou ótima, só falta o último slide.",
            "Kun je dit stuk tekst wat vriendelijker maken?",
            "Czy możesz sprawdzić, czego brakuje w tym planie?",
            "この資料を三行で要約してください。",
            "会議の議事録を読みやすくまとめてもらえますか。",
            "请把这段话改得更简洁一些。",
            "谢谢，第二个版本更好。",
            "이 보고서를 간단히 정리해 주세요.",
            "Сделай, пожалуйста, краткий план на следующую неделю.",
            "هل يمكنك تلخيص هذا التقرير في فقرة واحدة؟",
            "אפשר לקצר את הפסקה האחרונה?");
    private static final List<String> CURIOSITIES = List.of(
            "Great 👍🏽 thanks 🎉",
            "👩‍👩‍👧‍👦 family plan, 🏳️‍🌈 event, 🇺🇳 day",
            "cafe\u0301 naïve coöperate Ⅻ ﬁne",
            "zero\u200Bwidth, soft\u00ADhyphen, no\u2060break",
            "\u202Bמימין לשמאל\u202C and back",
            "𝒻𝒶𝓃𝒸𝓎 𝕥𝕖𝕩𝕥 𐐷 𝄞",
            "Z̗̊ą̴l̷g̸o̶",
            "tab\tand\u00A0hard space and line\u2028separator",
            "“typographic” – quotes … and — dashes",
            "½ ≈ 0,5 ∑ √ ∞ ≤ ≥ → ←");
    private static final List<String> TITLES = List.of(
            "Launch plan",
            "Quarterly review",
            "Interview notes",
            "Pricing page copy",
            "Migration checklist",
            "Supplier comparison",
            "Onboarding guide",
            "Incident write-up",
            "Budget questions",
            "Training outline",
            "Roadmap draft",
            "Survey analysis");
    private static final List<String> TITLE_TAILS = List.of(
            "",
            "",
            "",
            " – draft",
            " (final)",
            " 🚀",
            " für das Team",
            " v2",
            " – 概要",
            ": open points",
            " \u202Bסיכום\u202C");
    private static final List<String> CODE = List.of(
            "```java\nint total = 0;\nfor (Order order : orders) {\n    total += order.amount();\n}\nreturn total;\n```",
            "```python\ndef mean(values):\n    return sum(values) / len(values) if values else 0\n```",
            "```sql\nselect region, count(*) from orders group by region order by 2 desc;\n```",
            "```js\nconst names = people.filter(p => p.active).map(p => p.name);\n```",
            "```bash\nset -euo pipefail\nmvn -q verify && echo done\n```",
            "```css\n.card { color: #1f2a44; margin: 0 auto; }\n```",
            "```diff\n-    retries: 3\n+    retries: 5\n```");
    private static final List<String> LOG_MESSAGES = List.of(
            "started in 2.418 s",
            "cache warmed, 1842 entries",
            "request took 131 ms",
            "retrying after 2 s",
            "wrote 20480 rows",
            "connection pool at 7 of 20",
            "shutting down",
            "checkpoint stored");

    private Prose() {}

    static String question(Rng r) {
        if (r.percent(12)) {
            return r.pick(OTHER_LANGUAGES);
        }
        return r.pick(OPENINGS) + " " + r.pick(VERBS) + " " + r.pick(OBJECTS) + " " + r.pick(ENDINGS);
    }

    static String answer(Rng r) {
        return r.percent(10) ? r.pick(OTHER_LANGUAGES) : r.pick(ANSWERS);
    }

    static String title(Rng r) {
        return r.pick(TITLES) + r.pick(TITLE_TAILS);
    }

    static String plainTitle(Rng r) {
        return r.pick(TITLES);
    }

    static String code(Rng r) {
        return r.pick(CODE);
    }

    static String curiosity(Rng r) {
        return r.pick(CURIOSITIES);
    }

    /** Sentences in English only: for files in encodings that hold little else. */
    static String paragraph(Rng r, int sentences) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            out.append(i == 0 ? "" : " ").append(r.pick(ANSWERS));
        }
        return out.toString();
    }

    static String markdown(Rng r) {
        return "## " + r.pick(TITLES) + "\n\n" + r.pick(ANSWERS) + "\n\n- **" + r.pick(VERBS) + "** " + r.pick(OBJECTS)
                + "\n- " + r.pick(VERBS) + " " + r.pick(OBJECTS) + "\n\n| item | weeks |\n|---|---|\n| "
                + r.pick(OBJECTS) + " | " + r.between(1, 9) + " |\n\n" + r.pick(CODE);
    }

    static String logLine(Rng r) {
        return "2026-11-" + CheckDigits.twoDigits(r.between(1, 19)) + "T" + CheckDigits.twoDigits(r.between(0, 23))
                + ":"
                + CheckDigits.twoDigits(r.between(0, 59)) + ":" + CheckDigits.twoDigits(r.between(0, 59)) + "Z "
                + r.pick(List.of("INFO ", "WARN ", "DEBUG")) + " [worker-" + r.between(1, 8) + "] "
                + r.pick(LOG_MESSAGES);
    }

    /** What looks like something sensitive and is not. */
    static String lookAlike(Rng r) {
        return switch (r.below(12)) {
            case 0 -> "Order ORD-2026-" + r.between(10000, 99999) + " was shipped in " + r.between(2, 9) + " parcels.";
            case 1 -> "The request id is " + r.uuid() + ", see the trace.";
            case 2 -> "Reverted commit " + r.hex(40) + " on main.";
            case 3 -> "Upgrade from version 4.12." + r.between(1, 30) + " to 5.0.1 first.";
            case 4 -> "The release is planned for 2027-0" + r.between(1, 9) + "-14 at 10:30.";
            case 5 -> "password: ${DB_PASSWORD}";
            case 6 -> "Set ANTHROPIC_API_KEY=<your-key-here> before you start.";
            case 7 -> "The file's md5 is " + r.hex(32) + " on both sides.";
            case 8 -> "Chapter 3.1.4.2 covers it, pages 118-126.";
            case 9 -> "The colour changed from #1f2a44 to #" + r.hex(6) + ".";
            case 10 -> "Password is required. Your password must be stored safely.";
            default -> "It costs 1,299.00 per seat and 49.90 for the add-on.";
        };
    }
}
