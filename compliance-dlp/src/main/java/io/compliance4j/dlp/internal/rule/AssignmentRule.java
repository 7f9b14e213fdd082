package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** Values assigned to telling names: asked at every colon, equals sign and closing angle bracket. */
final class AssignmentRule implements Rule {
    private static final int MAX_NAME = 64;
    private static final int MIN_KEY = 16;
    private static final int MAX_KEY = 150;
    private static final double MIN_ENTROPY = 3.5;

    /** Ends of names in lower case without separators; each in one of ten languages and more. */
    private static final String[] PASSWORDS = Words.list("""
            password, passwd, passphrase, pwd, passwrd, pswd, passcode, passwort, kennwort, passphrase, motdepasse, mdp,
            contrase\u00f1a, contrasena, contrasenia, clave, senha, palavrapasse, palavrachave, wachtwoord, has\u0142o,
            haslo, l\u00f6senord, losenord, adgangskode, passord, heslo, jelsz\u00f3, salasana, \u015fifre, sifre, parola,
            parolad'ordine, \u043f\u0430\u0440\u043e\u043b\u044c, \u30d1\u30b9\u30ef\u30fc\u30c9,
            \u6697\u8a3c\u756a\u53f7, \u5bc6\u7801, \u5bc6\u78bc, \u53e3\u4ee4, \ube44\ubc00\ubc88\ud638, \uc554\ud638,
            \ud328\uc2a4\uc6cc\ub4dc, codesecret, pinc\u00f3digo, masterkey, unlockcode, loesenord""").toArray(new String[0]);
    /** Short names count only as whole words. */
    private static final String[] SHORT_PASSWORDS = Words.list("""
            pass, pw, pin, pincode, pinkod, pinkode, secret, pinnummer, geheimzahl, pswrd, psw, passw""").toArray(new String[0]);

    private static final String[] KEYS = Words.list("""
            apikey, secretkey, accesskey, authkey, privatekey, encryptionkey, signingkey, masterkey, servicekey,
            licensekey, apitoken, accesstoken, authtoken, refreshtoken, bearertoken, bottoken, sessiontoken, token,
            secret, credential, credentials, clientsecret, apisecret, appsecret, consumersecret, sharedsecret,
            secretaccesskey, webhooksecret, signingsecret, jwtsecret, key, auth, xapikey, appkey, apischl\u00fcssel,
            cl\u00e9api, claveapi, chiaveapi, chaveapi, apisleutel""").toArray(new String[0]);
    /** Names that end like a key and are none. */
    private static final String[] NO_KEYS = Words.list("""
            publickey, publishablekey, pubkey, keyid, primarykey, foreignkey, sortkey, partitionkey, cachekey,
            idempotencykey, hotkey, objectkey, s3key, rowkey, routingkey, groupkey, indexkey, mapkey, csrftoken,
            xsrftoken, csrf, xsrf, pagetoken, nexttoken, continuationtoken, synctoken, cursortoken, anticsrftoken,
            formtoken, translationkey, issuekey, projectkey, monkey, turkey, keyboard, dedupekey, messagekey, eventkey,
            hashkey, storagekeyname, sshpublickey, gpgkey, verificationtoken, antiforgerytoken, requestverificationtoken,
            nextpagetoken, donkey, whiskey, hockey, jockey, integritykey""").toArray(new String[0]);

    private final Spec password;
    private final Spec key;
    private final Spec connection;

    AssignmentRule(Spec password, Spec key, Spec connection) {
        this.password = password;
        this.key = key;
        this.connection = connection;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        char c = text.charAt(at);
        int value = valueAt(text, at, c);
        if (value < 0) {
            return;
        }
        int nameEnd = nameEnd(text, at, c);
        if (nameEnd < 2) {
            return;
        }
        if (!telling(text, nameEnd)) {
            return;
        }
        String name = name(text, nameEnd);
        if (name.isEmpty()) {
            return;
        }
        boolean shortName = isShort(text, nameEnd, name);
        if (shortName || endsWith(name, PASSWORDS)) {
            if (c != '>' && ConnectionStrings.examine(scan, connection, at, nameEnd)) {
                return;
            }
            password(scan, text, value, name, c, nameEnd);
        } else if (name.endsWith("sharedaccesskey") && ConnectionStrings.examine(scan, connection, at, nameEnd)) {
            return;
        } else if (endsWith(name, KEYS) && !endsWith(name, NO_KEYS)) {
            key(scan, text, value, name, c);
        }
    }

    /** A cheap look at the last two letters before any name is built: most colons and equals signs end here. */
    private static boolean telling(String text, int nameEnd) {
        int end = nameEnd;
        while (end > 2 && nameEnd - end < 2 && (Chars.isDigit(text.charAt(end - 1)) || text.charAt(end - 1) == '_')) {
            end--;
        }
        int hash = 0;
        int letters = 0;
        for (int i = end; i > 0 && letters < 2; i--) {
            char c = text.charAt(i - 1);
            if (!Character.isLetter(c)) {
                return false;
            }
            hash = hash * 31 + Character.toLowerCase(c);
            letters++;
        }
        return letters == 2 && ENDINGS.get(hash & ENDING_MASK);
    }

    private static final int ENDING_MASK = 4_095;
    private static final BitSet ENDINGS = endings();

    private static BitSet endings() {
        BitSet endings = new BitSet();
        for (String[] names : new String[][] {PASSWORDS, SHORT_PASSWORDS, KEYS}) {
            for (String name : names) {
                int hash = 0;
                for (int i = name.length(); i > name.length() - 2; i--) {
                    hash = hash * 31 + name.charAt(i - 1);
                }
                endings.set(hash & ENDING_MASK);
            }
        }
        return endings;
    }

    /** Where the value may start, or -1 when this is no assignment. */
    private static int valueAt(String text, int at, char c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        if (c == ':') {
            return next == '=' || next == ':' || next == '/' || before == ':' ? -1 : at + 1;
        }
        if (c == '=') {
            if (next == '=' || before == '=' || before == '!' || before == '<' || before == '>' || next == '~') {
                return -1;
            }
            return next == '>' ? at + 2 : at + 1;
        }
        return before == '=' || before == '-' || before == '/' ? -1 : at + 1;
    }

    private static int nameEnd(String text, int at, char c) {
        int end = at;
        if (c == '=' && end > 0 && (text.charAt(end - 1) == ':' || text.charAt(end - 1) == '?')) {
            end--;
        }
        while (end > 0 && Chars.isBlank(text.charAt(end - 1)) && at - end < 24) {
            end--;
        }
        while (end > 0 && "\"'`*)]\\".indexOf(text.charAt(end - 1)) >= 0 && at - end < 28) {
            char x = text.charAt(end - 1);
            if (x == ')') {
                // A remark in brackets between the name and its value.
                int open = Near.findBefore(text, "(", end - 1, 40);
                if (open < 0 || end - open > 32) {
                    return 0;
                }
                end = open;
                while (end > 0 && Chars.isBlank(text.charAt(end - 1))) {
                    end--;
                }
                break;
            }
            end--;
        }
        return end;
    }

    /** The name in lower case without its separators; spaces count as separators once, for names of two and three words. */
    private static String name(String text, int end) {
        StringBuilder name = new StringBuilder();
        int start = end;
        int spaces = 0;
        while (start > 0 && end - start < MAX_NAME) {
            char c = text.charAt(start - 1);
            if (Character.isLetterOrDigit(c) || (c == '\'' && start < end)) {
                name.append(Character.toLowerCase(c));
            } else if (c == ' ' && spaces < 2 && start < end) {
                spaces++;
            } else if (c != '_' && c != '-' && c != '.' && c != '$' && c != '@') {
                break;
            }
            start--;
        }
        String reversed = name.reverse().toString();
        int digits = reversed.length();
        while (digits > 0 && Chars.isDigit(reversed.charAt(digits - 1)) && reversed.length() - digits < 3) {
            digits--;
        }
        return reversed.substring(0, digits);
    }

    private static boolean endsWith(String name, String[] ends) {
        for (String end : ends) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShort(String text, int nameEnd, String name) {
        for (String word : SHORT_PASSWORDS) {
            if (name.endsWith(word)) {
                int start = nameEnd - word.length();
                if (start < 0 || !text.regionMatches(true, start, word, 0, word.length())) {
                    continue;
                }
                if (start == 0
                        || !Character.isLetter(text.charAt(start - 1))
                        || (Character.isLowerCase(text.charAt(start - 1))
                                && Character.isUpperCase(text.charAt(start)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void password(Scan scan, String text, int at, String name, char operator, int nameEnd) {
        Values.Span value = operator == '>' ? element(text, at) : read(scan, at, nameEnd);
        int start = value.start();
        int end = value.end();
        boolean pin = name.endsWith("pin")
                || name.endsWith("pincode")
                || name.endsWith("geheimzahl")
                || name.endsWith("pinnummer");
        if (value.length() < 4 || value.length() > 128 || Values.placeholder(text, start, end)) {
            return;
        }
        if (pin && !(Values.onlyDigits(text.substring(start, end)) && value.length() <= 12) && !value.quoted()) {
            return;
        }
        if (value.quoted()
                ? sentence(text, start, end)
                : isCode(text, start, end, operator) || isProse(text, start, end)) {
            return;
        }
        if (name.endsWith("secret") && isKey(text, start, end)) {
            scan.hit(key, start, end, 80, Reason.ASSIGNED.bit() | Reason.RANDOM.bit());
            return;
        }
        int reasons = Reason.ASSIGNED.bit() | (value.quoted() ? Reason.QUOTED.bit() : 0);
        int kinds = Randomness.kinds(text, start, end);
        scan.hit(password, start, end, Integer.bitCount(kinds) >= 2 ? 85 : 65, reasons);
    }

    /** The value; in a query string an ampersand ends it. */
    private static Values.Span read(Scan scan, int at, int nameEnd) {
        String text = scan.text();
        Values.Span value = Values.read(scan, at);
        if (!value.quoted()) {
            int start = nameEnd;
            while (start > 0 && (Chars.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
                start--;
            }
            if (start > 0 && (text.charAt(start - 1) == '?' || text.charAt(start - 1) == '&')) {
                int and = Near.find(text, "&", value.start(), value.length());
                if (and >= 0 && and < value.end()) {
                    return new Values.Span(value.start(), and, false);
                }
            }
        }
        return value;
    }

    private static Values.Span element(String text, int at) {
        int limit = Math.min(text.length(), at + 200);
        int end = at;
        while (end < limit && text.charAt(end) != '<' && text.charAt(end) != '\n') {
            end++;
        }
        boolean closed = end + 1 < text.length() && text.charAt(end) == '<' && text.charAt(end + 1) == '/';
        return new Values.Span(at, closed ? end : at, true);
    }

    private static boolean sentence(String text, int start, int end) {
        int spaces = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == ' ') {
                spaces++;
            }
        }
        return spaces > 5
                || (spaces > 0
                        && (Randomness.kinds(text, start, end) & 12) == 8
                        && spaces < 2
                        && text.charAt(end - 1) == '.');
    }

    /** Calls, paths, variables, type names: what stands in source code where a value would. */
    private static boolean isCode(String text, int start, int end, char operator) {
        char first = text.charAt(start);
        char after = end < text.length() ? text.charAt(end) : '\n';
        if (first == '/'
                || first == '~'
                || (first == '$'
                        && end - start > 1
                        && Chars.isWord(text.charAt(start + 1))
                        && Randomness.kinds(text, start, end) < 13)
                || first == '('
                || first == '['
                || first == '{'
                || first == '&'
                || first == '%'
                || first == '<'
                || text.startsWith("./", start)) {
            return true;
        }
        int call = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[') {
                call = i;
                break;
            }
        }
        if ((call > start && name(text, start, call)) || after == '(' || after == '[') {
            return true;
        }
        int dots = 0;
        boolean names = true;
        boolean digit = false;
        boolean underscore = false;
        boolean inner = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            dots += c == '.' ? 1 : 0;
            names &= Chars.isAlphanumeric(c) || c == '_' || c == '.';
            digit |= Chars.isDigit(c);
            underscore |= c == '_';
            inner |= i > start && c >= 'A' && c <= 'Z' && text.charAt(i - 1) >= 'a' && text.charAt(i - 1) <= 'z';
        }
        if (!names || digit) {
            return false;
        }
        if (dots > 0) {
            return true;
        }
        boolean code = after == ';' || after == ',' || after == ')' || operator == '=';
        return underscore || (inner && code && end - start > 5) || isVariable(text, start, after, operator);
    }

    private static boolean isVariable(String text, int start, char after, char operator) {
        boolean spacedOperator = operator == '=' && start > 1 && text.charAt(start - 1) == ' ';
        return (spacedOperator && (after == ';' || after == ',' || after == ')')) || (after == ')' && operator == '=');
    }

    private static boolean name(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Chars.isWord(text.charAt(i)) && text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    /** A plain word that goes on as a sentence is no password. */
    private static boolean isProse(String text, int start, int end) {
        int kinds = Randomness.kinds(text, start, end);
        boolean plain = kinds == 1
                || (kinds == 3
                        && Character.isUpperCase(text.charAt(start))
                        && Randomness.kinds(text, start + 1, end) == 1);
        if (!plain && !hyphenated(text, start, end)) {
            return false;
        }
        int i = end;
        while (i < text.length() && Chars.isBlank(text.charAt(i))) {
            i++;
        }
        return i > end
                && i < text.length()
                && Character.isLetter(text.charAt(i))
                && !text.startsWith("and ", i)
                && !text.startsWith("for ", i);
    }

    private static boolean hyphenated(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLowerCase(c) && c != '-' && c != '\'') {
                return false;
            }
        }
        return true;
    }

    private void key(Scan scan, String text, int at, String name, char operator) {
        Values.Span value = operator == '>' ? element(text, at) : Values.read(scan, at);
        int start = value.start();
        int end = value.end();
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Chars.isBase64(c)
                    && (c != '=' || (i + 1 < end && text.charAt(i + 1) != '='))
                    && c != '.'
                    && c != '~'
                    && c != '!'
                    && c != '@'
                    && c != '#'
                    && c != '$'
                    && c != '%'
                    && c != '^'
                    && c != '*') {
                return;
            }
        }
        if (!isKey(text, start, end) || (!value.quoted() && end < text.length() && text.charAt(end) == '(')) {
            return;
        }
        boolean weakName = name.equals("key") || name.endsWith("auth") || name.equals("token");
        scan.hit(key, start, end, weakName ? 65 : 82, Reason.ASSIGNED.bit() | Reason.RANDOM.bit());
    }

    private static final Set<String> STOP_WORDS = Words.set("""
            test example secret token password client service public config access default value name production localhost
            http https version string""");

    /** 16 to 150 characters, digits and letters, entropy; neither words, nor a file name, nor a version, nor a UUID. */
    static boolean isKey(String text, int start, int end) {
        int length = end - start;
        if (length < MIN_KEY
                || length > MAX_KEY
                || Dummies.token(text, start, end)
                || Values.placeholder(text, start, end)) {
            return false;
        }
        int kinds = Randomness.kinds(text, start, end);
        if ((kinds & 4) == 0 || (kinds & 3) == 0) {
            return false;
        }
        boolean hex = true;
        int digits = 0;
        int separators = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hex &= Chars.isHex(c);
            digits += Chars.isDigit(c) ? 1 : 0;
            separators += c == '-' || c == '_' || c == '.' || c == '/' ? 1 : 0;
        }
        if (Randomness.entropy(text, start, end) < (hex ? 3.0 : MIN_ENTROPY) || (digits * 26 < length && length < 40)) {
            return false;
        }
        if (isUuid(text, start, end)
                || text.startsWith("sha256", start)
                || text.startsWith("sha512", start)
                || text.startsWith("pk_", start)) {
            return false;
        }
        return separators < 2 || words(text.substring(start, end).toLowerCase(Locale.ROOT)) < 2;
    }

    private static boolean isUuid(String text, int start, int end) {
        if (end - start != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(start + i) != '-' : !Chars.isHex(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static int words(String value) {
        int words = 0;
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || "-_./".indexOf(value.charAt(i)) >= 0) {
                String part = value.substring(from, i);
                if (STOP_WORDS.contains(part)
                        || (part.length() >= 3 && Randomness.kinds(part, 0, part.length()) == 1)) {
                    words++;
                }
                from = i + 1;
            }
        }
        return words;
    }
}
