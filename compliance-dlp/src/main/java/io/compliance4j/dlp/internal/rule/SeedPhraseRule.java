package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.SeedWords;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.List;
import java.util.Set;

/**
 * Wallet phrases of 12 to 24 words with their checksum. Asked at the words of the list that are rare in prose; the first of
 * them in a row of list words reads the row, so each row is read once.
 */
final class SeedPhraseRule implements Rule {
    /** How words begin that any text is full of. Two in three words of the list begin otherwise: no phrase is without one. */
    private static final Set<String> COMMON_STARTS = Words.set("""
            abo acc add aga ali all alr als alt alw ann ano ant any app are arg aro arr ask ass att aut avo awa bac bas
            bec bee bef beg beh ben bet bin bit blo boo bot bou bra buf bui but cac cal can cas cer cha che chi cla cle
            clo cod col com con cop cor cov cre cry cur cus deb dee def del dep des det dev dif dir doc dom dur edi eff
            eit ena end ens ent env err exa exe exi exp ext fai fal fas fea fed fet few fie fil fir fix fol foo for fou
            fro fun gen giv han hap hav hea hel hen her hig his hom hoo hos ide ign imp inc ind inf ini inp ins int inv
            iso iss ite joy jus kee key lan lar lat lea len let lev lib lik lim lin lis loa loc log lon loo mac mad mai
            mak map max mec mem mer mes met mis mod mor mos mov mul nam nap nat nec nee net nev new nex noo not now num
            obj occ off old onc one onl ope opt ord org ori oth out ove pac pag pai par pas pat per pip pla poi por pos
            pre pri pro pub pul pus que raw rea reb rec red ref reg rej rel rem rep req res ret rev rew ric rul run saf
            sam say scr sec see sen ser ses set sho sid sig sim sin siz soc som spe sta str sty sub suc sup sym sys tab
            tag tar ter tes tex tha the thi tho thr tim tob too tra tre tro tru try two typ und unl unt upd upg ups usa
            use uti val var ver via wai wan war was wat way web wel wha whe whi wil wit wor wra wri you ans bes bud goo kin
            kno mar mon sch tea tic tod tom two wee yea""");

    private static final boolean[] COMMON = new boolean[SeedWords.words().size()];

    static {
        for (int i = 0; i < COMMON.length; i++) {
            COMMON[i] = COMMON_STARTS.contains(SeedWords.words().get(i).substring(0, 3));
        }
    }

    private static final int LEAST = 12;
    private static final int[] LENGTHS = {24, 21, 18, 15, LEAST};
    /** Words before or after a phrase that happen to be of the list too, as in "my seed phrase". */
    private static final int STRAY = 3;

    private static final int MOST = 24 + 2 * STRAY;

    private final Spec spec;

    SeedPhraseRule(Spec spec) {
        this.spec = spec;
    }

    /** Where to ask. */
    static List<String> starts() {
        return SeedWords.words().stream()
                .map(word -> word.substring(0, 3))
                .distinct()
                .filter(start -> !COMMON_STARTS.contains(start))
                .toList();
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        int end = wordEnd(text, at);
        if (SeedWords.number(text, at, end) < 0) {
            return;
        }
        int first = at;
        for (int before = wordBefore(text, first); before >= 0; before = wordBefore(text, first)) {
            if (!COMMON[SeedWords.number(text, before, wordEnd(text, before))]) {
                return;
            }
            first = before;
        }
        int row = 0;
        for (int i = first; i >= 0 && row <= MOST; row++) {
            int stop = wordEnd(text, i);
            if (SeedWords.number(text, i, stop) < 0) {
                break;
            }
            i = wordAfter(text, stop);
        }
        if (row >= LEAST && row <= MOST) {
            read(scan, text, first, row);
        }
    }

    private void read(Scan scan, String text, int first, int count) {
        int[] numbers = new int[count];
        int[] starts = new int[count];
        int[] ends = new int[count];
        int at = first;
        for (int i = 0; i < count; i++) {
            starts[i] = at;
            ends[i] = wordEnd(text, at);
            numbers[i] = SeedWords.number(text, at, ends[i]);
            at = wordAfter(text, ends[i]);
        }
        for (int length : LENGTHS) {
            for (int from = 0; from <= Math.min(STRAY, count - length); from++) {
                int last = from + length - 1;
                if (count - 1 - last <= STRAY && isOneList(text, starts, ends, from, last)) {
                    byte[] entropy = SeedWords.entropy(numbers, from, length, scan.digest());
                    if (entropy.length > 0) {
                        int example = published(entropy) ? Reason.EXAMPLE.bit() : 0;
                        scan.hit(spec, starts[from], ends[last], 97, Reason.CHECKSUM.bit() | example);
                        return;
                    }
                }
            }
        }
    }

    /** Words one a line, or on lines of three and more: a word alone on its line next to such lines belongs to something else. */
    private static boolean isOneList(String text, int[] starts, int[] ends, int first, int last) {
        int breaks = 0;
        int words = 1;
        boolean full = true;
        for (int i = first; i < last; i++) {
            if (Near.find(text, "\n", ends[i], starts[i + 1] - ends[i]) < 0) {
                words++;
            } else {
                breaks++;
                full &= words >= 3;
                words = 1;
            }
        }
        return breaks == last - first || (full && (breaks == 0 || words >= 3));
    }

    /** The phrases that the standard prints for testing are made of one byte over and over. */
    private static boolean published(byte[] entropy) {
        for (byte b : entropy) {
            if (b != entropy[0]) {
                return false;
            }
        }
        return true;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 9 && isLetter(text.charAt(end))) {
            end++;
        }
        return end < text.length() && Chars.isWord(text.charAt(end)) ? at : end;
    }

    /** The start of the word of the list that stands before, with nothing but white space, a comma or a number between; or -1. */
    private static int wordBefore(String text, int at) {
        int i = skipBack(text, at);
        if (i > 0 && ".):".indexOf(text.charAt(i - 1)) >= 0) {
            int number = i - 1;
            while (number > 0 && i - number < 4 && Chars.isDigit(text.charAt(number - 1))) {
                number--;
            }
            if (number == i - 1) {
                return -1;
            }
            i = skipBack(text, number);
        }
        int start = i;
        while (start > 0 && i - start < 9 && isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean whole = i < at && Chars.leftEdge(text, start) && wordEnd(text, start) == i;
        return whole && SeedWords.number(text, start, i) >= 0 ? start : -1;
    }

    /** The start of the word after, with nothing but white space, a comma or a number between; or -1. */
    private static int wordAfter(String text, int end) {
        int i = skip(text, end);
        int number = i;
        while (number < text.length() && number - i < 3 && Chars.isDigit(text.charAt(number))) {
            number++;
        }
        if (number > i && number < text.length() && ".):".indexOf(text.charAt(number)) >= 0) {
            i = skip(text, number + 1);
        }
        return i > end && i < text.length() ? i : -1;
    }

    private static int skip(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < 8 && isGap(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int skipBack(String text, int at) {
        int i = at;
        while (i > 0 && at - i < 8 && isGap(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == ',' || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
