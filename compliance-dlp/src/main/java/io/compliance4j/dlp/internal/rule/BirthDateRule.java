package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.CheckDigits;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.List;

/** Days written with the name of a month, near a word for birth: asked where the name of a month begins. */
final class BirthDateRule implements Rule {
    private static final String[][] MONTHS = {
        {"january", "jan", "januar", "j\u00e4nner", "janvier", "enero", "gennaio", "janeiro", "januari", "stycznia"},
        {"february", "feb", "februar", "f\u00e9vrier", "febrero", "febbraio", "fevereiro", "februari", "lutego"},
        {"march", "mar", "m\u00e4rz", "mars", "marzo", "mar\u00e7o", "maart", "marca"},
        {"april", "apr", "avril", "abril", "aprile", "kwietnia"},
        {"may", "mai", "mayo", "maggio", "maio", "mei", "maj", "maja"},
        {"june", "jun", "juni", "juin", "junio", "giugno", "junho", "czerwca"},
        {"july", "jul", "juli", "juillet", "julio", "luglio", "julho", "lipca"},
        {"august", "aug", "ao\u00fbt", "agosto", "augustus", "augusti", "sierpnia"},
        {"september", "sep", "sept", "septembre", "septiembre", "settembre", "setembro", "wrze\u015bnia"},
        {"october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro", "pa\u017adziernika"},
        {"november", "nov", "novembre", "noviembre", "novembro", "listopada"},
        {"december", "dec", "dezember", "dez", "d\u00e9cembre", "diciembre", "dicembre", "dezembro", "grudnia"}
    };

    private final Spec spec;

    BirthDateRule(Spec spec) {
        this.spec = spec;
    }

    static List<String> names() {
        return java.util.Arrays.stream(MONTHS).flatMap(java.util.Arrays::stream).toList();
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        int name = end;
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
        }
        int next = skip(text, end);
        if (next == text.length() || !Chars.isDigit(text.charAt(next))) {
            return;
        }
        int month = month(text, at, name);
        if (month == 0) {
            return;
        }
        int before = numberBefore(text, at);
        int i = next;
        int stop = digits(text, i);
        if (stop == i) {
            return;
        }
        if (before >= 0 && stop - i == 4) {
            int dayEnd = before;
            while (Chars.isDigit(text.charAt(dayEnd))) {
                dayEnd++;
            }
            report(scan, before, stop, value(text, before, dayEnd), month, value(text, i, stop));
            return;
        }
        int dayEnd = stop;
        for (String suffix : new String[] {"st", "nd", "rd", "th"}) {
            if (text.startsWith(suffix, stop)) {
                dayEnd = stop + 2;
            }
        }
        int year = skip(text, dayEnd);
        int yearEnd = digits(text, year);
        if (stop - i <= 2 && yearEnd - year == 4) {
            report(scan, at, yearEnd, value(text, i, stop), month, value(text, year, yearEnd));
        }
    }

    private void report(Scan scan, int start, int end, int day, int month, int year) {
        boolean clear = end == scan.text().length() || !Chars.isWord(scan.text().charAt(end));
        if (clear
                && year >= 1900
                && year <= 2030
                && CheckDigits.date(year, month, day)
                && near(scan, spec, start, end)) {
            scan.hit(spec, start, end, 85, Reason.CONTEXT.bit());
        }
    }

    /** A word for birth within forty characters, and no other number between the two. */
    static boolean near(Scan scan, Spec spec, int start, int end) {
        int distance = scan.distance(spec.context(), start, end);
        if (distance > 40) {
            return false;
        }
        for (int i = Math.max(0, start - distance); i < start; i++) {
            if (Chars.isDigit(scan.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int month(String text, int start, int end) {
        for (int m = 0; m < MONTHS.length; m++) {
            for (String name : MONTHS[m]) {
                if (name.length() == end - start && text.regionMatches(true, start, name, 0, name.length())) {
                    return m + 1;
                }
            }
        }
        return 0;
    }

    /** The start of "5", "05", "5.", "5th", "5 de" or "5th of" before the month, or -1. */
    private static int numberBefore(String text, int at) {
        int i = at;
        while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '.' || text.charAt(i - 1) == '-')) {
            i--;
        }
        for (String word : new String[] {"of", "de", "st", "nd", "rd", "th", "er"}) {
            if (i >= 2 && text.regionMatches(true, i - 2, word, 0, 2)) {
                i -= 2;
                while (i > 0 && text.charAt(i - 1) == ' ') {
                    i--;
                }
            }
        }
        int start = i;
        while (start > 0 && Chars.isDigit(text.charAt(start - 1)) && i - start < 3) {
            start--;
        }
        return i - start >= 1 && i - start <= 2 && Chars.leftEdge(text, start) ? start : -1;
    }

    private static int skip(String text, int at) {
        int i = at;
        while (i < text.length()
                && (text.charAt(i) == ' ' || text.charAt(i) == ',' || text.charAt(i) == '-')
                && i - at < 3) {
            i++;
        }
        if (text.startsWith("de ", i)) {
            i += 3;
        } else if (text.startsWith("del ", i)) {
            i += 4;
        }
        return i;
    }

    private static int digits(String text, int at) {
        int i = at;
        while (i < text.length() && Chars.isDigit(text.charAt(i)) && i - at < 5) {
            i++;
        }
        return i;
    }

    private static int value(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
