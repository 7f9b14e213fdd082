package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import io.compliance4j.dlp.internal.pattern.LinearPattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords told in sentences: "the password for the box is …", "… is my password", "login a password b", in English and a dozen
 * other languages. Sentences about passwords that tell none are silent.
 */
final class ToldRule implements Rule {
    /** The names of a password; asked for where they begin. */
    static final List<String> NAMES = Words.list("""
            passwords, password, passwd, passphrase, passcode, pwd, pw, pass, pin, pin-kod, pin-koden, pinkod, pinkoden, pin-kode, pin-koden, pinkode, pin code, pincode, pin-code, passwort,
            kennwort, wlan-passwort, zugangscode, mot de passe, mdp, code pin, contrase\u00f1a, contrasena, clave, senha,
            palavra-passe, palavra passe, wachtwoord, has\u0142o, haslo, has\u0142em, has\u0142a, \u043f\u0430\u0440\u043e\u043b\u044f, l\u00f6senord, l\u00f6senordet,
            losenord, adgangskode, adgangskoden, passord, passordet, heslo, jelsz\u00f3, salasana, \u015fifre,
            \u015fifrem, \u015fifresi, sifre, sifrem, parola, parola d'ordine, parolas\u0131, parolam,
            \u043f\u0430\u0440\u043e\u043b\u044c, \u043f\u0430\u0440\u043e\u043b\u0435\u043c,
            \u30d1\u30b9\u30ef\u30fc\u30c9, \u6697\u8a3c\u756a\u53f7, \u5bc6\u7801, \u5bc6\u78bc, \u53e3\u4ee4,
            \ube44\ubc00\ubc88\ud638, \ube44\ubc88, \uc554\ud638, \ud328\uc2a4\uc6cc\ub4dc""");

    private static final Set<String> NAMED = Set.copyOf(NAMES);

    private static final Set<String> IS = Words.set("""
            było brzmi var
            is was are be being = ist lautet war sei hei\u00dft est \u00e9tait sera es era ser\u00e1 \u00e8 \u00e9 foi
            wordt jest by\u0142o brzmi to \u00e4r er on je van olarak \u044d\u0442\u043e \u0431\u044b\u043b - \u2014
            \u2013 -> \u2192 s\u00e3o son sont sind becomes equals remains as als como comme come zu auf en in naar na
            till til \u043d\u0430 \u00e0 a para per""");
    /** These may also be prepositions, after which the sentence goes on. */
    private static final Set<String> WEAK_IS = Words.set("""
            to on van as als zu auf en in naar na till til \u043d\u0430 \u00e0 a je como comme come er para per - \u2014
            \u2013""");

    private static final Set<String> FILLERS = Words.set("""
            now still currently set to changed reset again simply just always the following this jetzt nun noch immer
            aktuell einfach gesetzt auf folgende maintenant toujours actuellement ahora siempre actualmente adesso ora
            sempre agora atualmente nu nog steeds teraz nadal \u0442\u0435\u043f\u0435\u0440\u044c
            \u0441\u0435\u0439\u0447\u0430\u0441 fortfarande stadig n\u00e5 literally something like probably temporarily
            updated been exactly""");
    private static final Set<String> GOES_ON = Words.set("""
            for of on to in at i we he she they you used from that f\u00fcr fuer zu zum zur vom von des der im am beim de
            du d' pour sur para del en da do di per dell' della dello al voor van op dla w na f\u00f6r till til
            \u0434\u043b\u044f \u043a \u043e\u0442 \u043d\u0430 here there again should has will remains which wifi now
            would must could may can changed set i'm i'd we're we'd""");
    private static final Set<String> BEFORE_IS = Words.set("""
            to — – -
            is as was = ist als est comme to \u2014 \u2013 - es como \u00e8 come \u00e9 jest jako \u00e4r er som
            \u044d\u0442\u043e con mit avec with for war era foi isn't""");
    private static final Set<String> OWNERS = Words.set("""
            my the our your his her their a new old current temporary temp root admin wifi wi-fi db database master login
            default mein das unser dein ihr sein neues neue mon le notre votre ton nouveau mi la nuestra tu su nueva mia
            nostra tua sua minha nossa nova mijn het ons onze jouw nieuwe moje nasze nowe mitt v\u00e5rt ditt
            \u043c\u043e\u0439 \u043d\u0430\u0448 il vault sudo server account actual initial personal vpn ssh email prod
            staging production""");
    private static final Set<String> ACCOUNTS = Words.set("""
            login user username user: login: username: account benutzer benutzername nutzer utilisateur identifiant
            usuario utente usu\u00e1rio gebruiker gebruikersnaam u\u017cytkownik \u043b\u043e\u0433\u0438\u043d
            anv\u00e4ndare anv\u00e4ndarnamn email id credentials creds admin use with using""");
    private static final Set<String> ABOUT = Words.set("""
            manager managers policy policies reset resets hash hashes field prompt vault store file generator length
            strength protection hint recovery rotation requirements requirement page form box dialog change authentication
            hashing rules expiry expiration spray spraying cracking complexity less based protected encoder validator
            check checker""");
    private static final Set<String> TERMS = Words.set("""
            sha-256 sha256 sha-1 sha1 sha-512 sha512 md5 aes-256 aes256 utf-8 utf8 2fa mfa oauth2 oauth base64 bcrypt
            argon2 argon2id pbkdf2 scrypt ntlmv2 pkcs12 pkcs8 x509 1password keepass keepassxc lastpass bitwarden openid
            totp rsa-2048 ascii case-sensitive n/a and/or username/password user/password base64-encoded sha-256-hashed
            github gitlab linkedin javascript typescript postgresql mysql iphone ios macos icloud paypal youtube wordpress
            saml2 oidc ldap3 id o365 m365 office365 windows11 windows10 log4j""");

    private static final Map<Character, LinearPattern> BY_INITIAL = NAMES.stream()
            .collect(Collectors.groupingBy(
                    name -> name.charAt(0),
                    Collectors.mapping(
                            name -> LinearPattern.compile("(?i)" + name),
                            Collectors.collectingAndThen(Collectors.toList(), LinearPattern::anyOf))));

    private static final int REACH = 72;
    private static final int LONGEST_WORD = 24;

    private final Spec spec;

    ToldRule(Spec spec) {
        this.spec = spec;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        int end = nameEnd(text, at);
        if (end < 0) {
            return;
        }
        boolean pin = text.regionMatches(true, at, "pin", 0, 3) || text.regionMatches(true, at, "code pin", 0, 8);
        if (text.charAt(at) > '\u2fff') {
            unspaced(scan, text, end, pin);
            return;
        }
        if (after(scan, text, end, pin)) {
            return;
        }
        before(scan, text, at, end, pin);
    }

    /** The end of the longest name that starts here and is a word of its own, or -1. */
    private static int nameEnd(String text, int at) {
        LinearPattern names = BY_INITIAL.get(Character.toLowerCase(text.charAt(at)));
        if (names == null) {
            return -1;
        }
        int end = names.match(text, at);
        while (end > 0 && !whole(text, at, end)) {
            end = names.match(text, at, end - 1);
        }
        return end;
    }

    private static boolean whole(String text, int at, int end) {
        return end == text.length()
                || text.charAt(at) > '\u2fff'
                || (!Chars.isWord(text.charAt(end)) && text.charAt(end) != '-' && text.charAt(end) != '.')
                || sentenceEnd(text, end);
    }

    private static boolean sentenceEnd(String text, int at) {
        return text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) <= ' ');
    }

    // ------------------------------------------------------------------ the value comes after

    private boolean after(Scan scan, String text, int end, boolean pin) {
        int limit = Math.min(text.length(), end + REACH);
        int i = end;
        int words = 0;
        boolean possessive = text.startsWith("'s", i) || text.startsWith("\u2019s", i);
        if (possessive) {
            i += 2;
            if (tell(scan, text, i, pin)) {
                return true;
            }
        }
        while (i < limit) {
            while (i < limit && Chars.isBlank(text.charAt(i))) {
                i++;
            }
            if (i >= limit) {
                return false;
            }
            char c = text.charAt(i);
            if (c == ':' || c == '=' || c == '\uff1a') {
                // Directly after the name this is an assignment, which is read elsewhere.
                return words > 0 && tell(scan, text, i + 1, pin);
            }
            if ("\"'`\u201c\u201e\u00ab\u300c".indexOf(c) >= 0) {
                return words == 0 && quoted(scan, text, i);
            }
            int stop = wordEnd(text, i, limit);
            if (stop == i) {
                return false;
            }
            String word = word(text, i, stop);
            boolean pause = stop < text.length()
                    && ".,;?!\n(".indexOf(text.charAt(stop)) >= 0
                    && !Chars.isWord(peek(text, stop + 1));
            if (words == 0 && ABOUT.contains(word)) {
                return true;
            }
            if (words > 0 && NAMED.contains(word)) {
                // What follows is told of the second name, which is asked about it in its turn.
                return false;
            }
            if (IS.contains(word)) {
                if (pause) {
                    return false;
                }
                if (tell(scan, text, stop, pin)) {
                    return true;
                }
                if (!WEAK_IS.contains(word) && !FILLERS.contains(word)) {
                    return true;
                }
            } else if (words == 0 && !GOES_ON.contains(word)) {
                return direct(scan, text, end, i, pin);
            }
            if (pause) {
                return false;
            }
            words++;
            i = stop;
        }
        return false;
    }

    private static char peek(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static int wordEnd(String text, int from, int limit) {
        int i = from;
        while (i < limit && !endsWord(text.charAt(i))) {
            i++;
        }
        if (i < limit && text.charAt(i) == '.' && Chars.isWord(peek(text, i + 1))) {
            return wordEnd(text, i + 1, limit);
        }
        return i == from && i < limit && text.charAt(i) == '=' ? i + 1 : i;
    }

    private static boolean endsWord(char c) {
        return switch (c) {
            case '.', ',', ';', '?', '!', '\n', '(', ':', '=', '"', '`', '\u201c', '\u201d', '\u300c' -> true;
            default -> Chars.isBlank(c);
        };
    }

    /** A word of the sentence as the lists above have it; empty when it is longer than any of theirs. */
    private static String word(String text, int start, int end) {
        return end - start > LONGEST_WORD ? "" : text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** "login a password b": the value follows without a verb, so an account must have been named or it must look the part. */
    private boolean direct(Scan scan, String text, int nameEnd, int at, boolean pin) {
        Values.Span value = Values.read(scan, at);
        if (text.charAt(value.start() == text.length() ? 0 : value.start()) == '+'
                || !told(text, value, pin)
                || (value.length() < 5 && !pin)) {
            return false;
        }
        if (text.substring(value.start(), value.end()).indexOf('(') > 0) {
            return false;
        }
        boolean account = accountBefore(text, nameEnd);
        int kinds = Randomness.kinds(text, value.start(), value.end());
        if (!account && (Integer.bitCount(kinds) < 3 || (kinds & 4) == 0)) {
            return false;
        }
        return hit(scan, value, account ? 78 : 66);
    }

    private static boolean accountBefore(String text, int end) {
        int from = Math.max(0, end - REACH);
        int wordEnd = end;
        for (int i = end; i >= from; i--) {
            if (i == from || !(Character.isLetter(text.charAt(i - 1)) || text.charAt(i - 1) == ':')) {
                if (i < wordEnd && ACCOUNTS.contains(word(text, i, wordEnd))) {
                    return true;
                }
                wordEnd = i - 1;
            }
        }
        return false;
    }

    private boolean quoted(Scan scan, String text, int at) {
        Values.Span value = Values.read(scan, at);
        return value.quoted() && told(text, value, false) && hit(scan, value, 75);
    }

    /** The value after a verb or a colon, perhaps with a few small words between. */
    private boolean tell(Scan scan, String text, int from, boolean pin) {
        int i = from;
        for (int fillers = 0; fillers < 4; fillers++) {
            while (i < text.length() && (Chars.isBlank(text.charAt(i)) || text.charAt(i) == ':')) {
                i++;
            }
            if (i < text.length() && text.charAt(i) == '\n' && fillers == 0) {
                return false;
            }
            int stop = i;
            while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
                stop++;
            }
            if (stop == i
                    || !FILLERS.contains(word(text, i, stop))
                    || !(stop < text.length() && (Chars.isBlank(text.charAt(stop)) || text.charAt(stop) == ':'))) {
                break;
            }
            i = stop;
        }
        Values.Span value = Values.read(scan, i);
        return told(text, value, pin) && hit(scan, value, value.quoted() ? 88 : 82);
    }

    private boolean hit(Scan scan, Values.Span value, int confidence) {
        scan.hit(
                spec,
                value.start(),
                value.end(),
                confidence,
                Reason.TOLD.bit() | (value.quoted() ? Reason.QUOTED.bit() : 0));
        return true;
    }

    /** Whether this can be a password: a digit, a symbol or mixed case in it, or quotes round it; and not the name of a technique. */
    private static boolean told(String text, Values.Span value, boolean pin) {
        int start = value.start();
        int end = value.end();
        int length = end - start;
        if (length < 4
                || length > 100
                || (!value.quoted() && !pin && Randomness.kinds(text, start, end) == 1)
                || Values.placeholder(text, start, end)) {
            return false;
        }
        String word = text.substring(start, end);
        String lower = word.toLowerCase(Locale.ROOT);
        if (TERMS.contains(lower) || lower.contains("://") || lower.startsWith("http")) {
            return false;
        }
        int kinds = Randomness.kinds(text, start, end);
        if (pin) {
            return (Values.onlyDigits(word) && length <= 12 && !unit(text, end))
                    || (value.quoted() && (kinds & 4) != 0);
        }
        if (value.quoted()) {
            int spaces = 0;
            for (int i = 0; i < length; i++) {
                spaces += word.charAt(i) == ' ' ? 1 : 0;
            }
            return spaces < 6 && !(spaces > 0 && word.endsWith("."));
        }
        if (kinds == 4) {
            return !unit(text, end) && length <= 16;
        }
        boolean measure = Chars.isDigit(word.charAt(0)) && measure(lower);
        if (measure) {
            return false;
        }
        boolean symbol = false;
        boolean inner = false;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            symbol |= "!@#$%^&*+=?/\\|~{}[]<>\u00a7\u20ac\u00a3".indexOf(c) >= 0 && !(i == length - 1 && c == '!');
            inner |= i > 0 && Character.isUpperCase(c);
        }
        boolean mixed = inner && (kinds & 3) == 3 && length >= 6;
        boolean slash = symbol && (kinds & 4) == 0 && word.indexOf('/') > 0 && (kinds & 2) == 0;
        return ((kinds & 4) != 0 && kinds != 12 && !number(word)) || (symbol && !slash) || mixed;
    }

    private static boolean number(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Chars.isDigit(word.charAt(i)) && ".,:-/".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** "8-character", "90-day", "12th", "256-bit". */
    private static boolean measure(String lower) {
        int i = 0;
        while (i < lower.length() && Chars.isDigit(lower.charAt(i))) {
            i++;
        }
        String rest = lower.substring(i);
        return i <= 4
                && ((rest.startsWith("-")
                                && rest.length() > 2
                                && rest.chars().skip(1).allMatch(c -> (c >= 'a' && c <= 'z') || c == '-' || c > 127))
                        || rest.length() <= 2);
    }

    /** "12345 characters", "2024 policy": a number that counts something. */
    private static boolean unit(String text, int end) {
        int i = end;
        while (i < text.length() && Chars.isBlank(text.charAt(i))) {
            i++;
        }
        for (String unit : UNITS) {
            if (text.regionMatches(true, i, unit, 0, unit.length())) {
                return true;
            }
        }
        return false;
    }

    private static final String[] UNITS = Words.list("""
            char, digit, day, week, month, year, symbol, letter, bit, byte, zeichen, ziffern, stellen, caract, tage,
            jours, d\u00edas, dias, cifre, caratteri, tekens, znak, \u0441\u0438\u043c\u0432\u043e\u043b, minutes, hours,
            times, attempts""").toArray(new String[0]);

    // ------------------------------------------------------------------ the value came before

    private void before(Scan scan, String text, int at, int end, boolean pin) {
        int next = end;
        while (next < text.length() && Chars.isBlank(text.charAt(next))) {
            next++;
        }
        int nextEnd = wordEnd(text, next, Math.min(text.length(), next + 24));
        if (ABOUT.contains(word(text, next, nextEnd))) {
            return;
        }
        int i = at;
        boolean verb = false;
        boolean owner = false;
        for (int words = 0; words < 5; words++) {
            int stop = i;
            while (stop > 0 && Chars.isBlank(text.charAt(stop - 1))) {
                stop--;
            }
            if ((stop == i && words > 0) || stop == 0) {
                return;
            }
            int start = stop;
            int limit = Math.max(0, stop - 100);
            while (start > limit && text.charAt(start - 1) > ' ' && text.charAt(start - 1) != '\u00a0') {
                start--;
            }
            String lower = word(text, start, stop);
            if (!verb && OWNERS.contains(lower)) {
                owner = true;
                i = start;
            } else if (!verb
                    && BEFORE_IS.contains(lower)
                    && (owner
                            || lower.equals("as")
                            || lower.equals("als")
                            || lower.equals("comme")
                            || lower.equals("como")
                            || lower.equals("come")
                            || lower.equals("jako")
                            || lower.equals("som"))) {
                verb = true;
                i = start;
            } else if (verb) {
                value(scan, text, start, stop, pin);
                return;
            } else {
                return;
            }
        }
    }

    private void value(Scan scan, String text, int start, int stop, boolean pin) {
        int from = start;
        while (from < stop && "\"'`(\u201c\u201e\u00ab*".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = stop;
        while (to > from && "\"'`)\u201d\u201c\u00bb*,".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        Values.Span value = new Values.Span(from, to, from > start && to < stop);
        if (told(text, value, pin) && (value.quoted() || pin || (Randomness.kinds(text, from, to) & 12) != 0)) {
            hit(scan, value, 78);
        }
    }

    // ------------------------------------------------------------------ scripts without spaces

    private void unspaced(Scan scan, String text, int end, boolean pin) {
        int limit = Math.min(text.length(), end + 24);
        int i = end;
        while (i < limit && (text.charAt(i) > '\u2fff' || Chars.isBlank(text.charAt(i)) || text.charAt(i) == ':')) {
            char c = text.charAt(i);
            if (c == '\u3002' || c == '\uff0c' || c == '\uff1f' || c == '\u3001') {
                return;
            }
            if (c == '\u300c' || c == '\u300e') {
                break;
            }
            i++;
        }
        if (i == end || i >= limit) {
            return;
        }
        Values.Span value = Values.read(scan, i);
        if (told(text, value, pin)) {
            hit(scan, value, 80);
        }
    }
}
