package io.compliance4j.dlp.corpus;

import java.util.List;

/**
 * The ten languages of the corpus: how a password is told, how it is talked about without telling it, and small talk.
 * The published facts name no list of languages; these are the ones of the countries whose numbers they cover most,
 * and Russian for another script.
 *
 * @param code the ISO code
 * @param nouns words for a password that are followed by a colon or an equals sign
 * @param valueLast sentences that end with the value
 * @param valueFirst sentences in which words follow the value
 * @param pins sentences that end with a PIN
 * @param tellNone sentences about passwords that tell none
 * @param talk small talk
 */
record Language(
        String code,
        List<String> nouns,
        List<String> valueLast,
        List<String> valueFirst,
        List<String> pins,
        List<String> tellNone,
        List<String> talk) {

    static final Language ENGLISH = new Language(
            "en",
            List.of("password", "Password", "passwd", "pwd", "passphrase"),
            List.of(
                    "my password is %s",
                    "the password for the staging box is %s",
                    "the old password was %s",
                    "I changed the password to %s",
                    "login anna password %s",
                    "the passphrase is %s",
                    "password for the wifi is %s",
                    "username: anna password: %s"),
            List.of("use %s as the password", "%s is my password", "you can take %s as password"),
            List.of("my PIN is %s", "the pin for the door is %s", "PIN: %s"),
            List.of(
                    "The password is required.",
                    "My password is wrong, what should I do?",
                    "The password is stored in the vault.",
                    "Is the password case sensitive?",
                    "What is the password for the guest network?",
                    "I forgot my password again.",
                    "The password must be at least 12 characters long.",
                    "Your password will expire in 14 days.",
                    "Never share your password with anyone!",
                    "password reset link was sent",
                    "Passwords are hashed with salt.",
                    "The password field was empty.",
                    "How do I change my password?",
                    "The PIN is locked after three attempts."),
            List.of(
                    "Could you look at the draft before lunch",
                    "the meeting moved to the big room",
                    "we should ship this in small steps",
                    "thanks for the quick reply"));

    static final Language GERMAN = new Language(
            "de",
            List.of("Passwort", "Kennwort", "passwort"),
            List.of(
                    "mein Passwort ist %s",
                    "das Passwort f\u00fcr den Server lautet %s",
                    "das Kennwort ist %s",
                    "Benutzer anna Passwort %s",
                    "Das Passwort war %s"),
            List.of("nimm %s als Passwort", "%s ist mein Passwort"),
            List.of("meine PIN ist %s", "die PIN lautet %s"),
            List.of(
                    "Mein Passwort ist falsch.",
                    "Das Passwort ist abgelaufen, was nun?",
                    "Wie kann ich mein Passwort \u00e4ndern?",
                    "Das Passwort muss mindestens zw\u00f6lf Zeichen haben.",
                    "Ich habe mein Passwort vergessen."),
            List.of(
                    "k\u00f6nntest du den Entwurf vor dem Mittag ansehen",
                    "die Besprechung ist in den gro\u00dfen Raum verlegt",
                    "danke f\u00fcr die schnelle Antwort"));

    static final Language FRENCH = new Language(
            "fr",
            List.of("mot de passe", "Mot de passe"),
            List.of(
                    "mon mot de passe est %s",
                    "le mot de passe du serveur est %s",
                    "le mot de passe \u00e9tait %s",
                    "identifiant anna mot de passe %s"),
            List.of("utilise %s comme mot de passe", "%s est mon mot de passe"),
            List.of("mon code PIN est %s"),
            List.of(
                    "Mon mot de passe est incorrect.",
                    "Le mot de passe est obligatoire.",
                    "Comment changer mon mot de passe ?",
                    "J'ai oubli\u00e9 mon mot de passe."),
            List.of(
                    "peux-tu relire la note avant midi",
                    "la r\u00e9union est d\u00e9plac\u00e9e dans la grande salle",
                    "merci pour ta r\u00e9ponse rapide"));

    static final Language SPANISH = new Language(
            "es",
            List.of("contrase\u00f1a", "Contrase\u00f1a"),
            List.of(
                    "mi contrase\u00f1a es %s",
                    "la contrase\u00f1a del servidor es %s",
                    "la contrase\u00f1a era %s",
                    "usuario anna contrase\u00f1a %s"),
            List.of("usa %s como contrase\u00f1a", "%s es mi contrase\u00f1a"),
            List.of("mi PIN es %s"),
            List.of(
                    "Mi contrase\u00f1a es incorrecta.",
                    "La contrase\u00f1a es obligatoria.",
                    "\u00bfC\u00f3mo cambio mi contrase\u00f1a?",
                    "Olvid\u00e9 mi contrase\u00f1a."),
            List.of(
                    "puedes mirar el borrador antes de comer",
                    "la reuni\u00f3n pasa a la sala grande",
                    "gracias por la respuesta tan r\u00e1pida"));

    static final Language ITALIAN = new Language(
            "it",
            List.of("password", "parola d'ordine"),
            List.of(
                    "la mia password \u00e8 %s",
                    "la password del server \u00e8 %s", "la password era %s", "utente anna password %s"),
            List.of("usa %s come password", "%s \u00e8 la mia password"),
            List.of("il mio PIN \u00e8 %s"),
            List.of(
                    "La mia password \u00e8 sbagliata.",
                    "La password \u00e8 obbligatoria.",
                    "Come cambio la mia password?",
                    "Ho dimenticato la password."),
            List.of(
                    "puoi guardare la bozza prima di pranzo",
                    "la riunione si sposta nella sala grande",
                    "grazie per la risposta veloce"));

    static final Language PORTUGUESE = new Language(
            "pt",
            List.of("senha", "Senha", "palavra-passe"),
            List.of(
                    "minha senha \u00e9 %s",
                    "a senha do servidor \u00e9 %s",
                    "a palavra-passe \u00e9 %s",
                    "a senha era %s",
                    "usu\u00e1rio anna senha %s"),
            List.of("use %s como senha", "%s \u00e9 minha senha"),
            List.of("meu PIN \u00e9 %s"),
            List.of(
                    "Minha senha est\u00e1 errada.",
                    "A senha \u00e9 obrigat\u00f3ria.",
                    "Como mudo minha senha?",
                    "Esqueci minha senha."),
            List.of(
                    "podes ver o rascunho antes do almo\u00e7o",
                    "a reuni\u00e3o mudou para a sala grande",
                    "obrigado pela resposta r\u00e1pida"));

    static final Language DUTCH = new Language(
            "nl",
            List.of("wachtwoord", "Wachtwoord"),
            List.of(
                    "mijn wachtwoord is %s",
                    "het wachtwoord van de server is %s", "het wachtwoord was %s", "gebruiker anna wachtwoord %s"),
            List.of("gebruik %s als wachtwoord", "%s is mijn wachtwoord"),
            List.of("mijn pincode is %s"),
            List.of(
                    "Mijn wachtwoord is onjuist.",
                    "Het wachtwoord is verplicht.",
                    "Hoe wijzig ik mijn wachtwoord?",
                    "Ik ben mijn wachtwoord vergeten."),
            List.of(
                    "kun je het concept voor de lunch bekijken",
                    "het overleg is naar de grote zaal verplaatst",
                    "bedankt voor het snelle antwoord"));

    static final Language POLISH = new Language(
            "pl",
            List.of("has\u0142o", "Has\u0142o"),
            List.of(
                    "moje has\u0142o to %s",
                    "has\u0142o do serwera to %s", "has\u0142o by\u0142o %s", "login anna has\u0142o %s"),
            List.of("u\u017cyj %s jako has\u0142a", "%s to moje has\u0142o"),
            List.of("m\u00f3j PIN to %s"),
            List.of(
                    "Moje has\u0142o jest b\u0142\u0119dne.",
                    "Has\u0142o jest wymagane.",
                    "Jak zmieni\u0107 has\u0142o?",
                    "Nie pami\u0119tam has\u0142a."),
            List.of(
                    "mo\u017cesz spojrze\u0107 na szkic przed obiadem",
                    "spotkanie przeniesiono do du\u017cej sali",
                    "dzi\u0119ki za szybk\u0105 odpowied\u017a"));

    static final Language SWEDISH = new Language(
            "sv",
            List.of("l\u00f6senord", "L\u00f6senord"),
            List.of(
                    "mitt l\u00f6senord \u00e4r %s",
                    "l\u00f6senordet till servern \u00e4r %s",
                    "l\u00f6senordet var %s",
                    "anv\u00e4ndare anna l\u00f6senord %s"),
            List.of("anv\u00e4nd %s som l\u00f6senord", "%s \u00e4r mitt l\u00f6senord"),
            List.of("min PIN \u00e4r %s", "min PIN-kod \u00e4r %s"),
            List.of(
                    "Mitt l\u00f6senord \u00e4r fel.",
                    "L\u00f6senordet \u00e4r obligatoriskt.",
                    "Hur byter jag l\u00f6senord?",
                    "Jag har gl\u00f6mt mitt l\u00f6senord."),
            List.of(
                    "kan du titta p\u00e5 utkastet f\u00f6re lunch",
                    "m\u00f6tet flyttas till stora salen",
                    "tack f\u00f6r det snabba svaret"));

    static final Language RUSSIAN = new Language(
            "ru",
            List.of("\u043f\u0430\u0440\u043e\u043b\u044c", "\u041f\u0430\u0440\u043e\u043b\u044c"),
            List.of(
                    "\u043c\u043e\u0439 \u043f\u0430\u0440\u043e\u043b\u044c %s",
                            "\u043f\u0430\u0440\u043e\u043b\u044c \u043e\u0442 \u0441\u0435\u0440\u0432\u0435\u0440\u0430: %s",
                    "\u043f\u0430\u0440\u043e\u043b\u044c \u2014 %s",
                            "\u043b\u043e\u0433\u0438\u043d anna \u043f\u0430\u0440\u043e\u043b\u044c %s"),
            List.of("%s \u2014 \u043c\u043e\u0439 \u043f\u0430\u0440\u043e\u043b\u044c"),
            List.of("\u043c\u043e\u0439 PIN: %s"),
            List.of(
                    "\u041c\u043e\u0439 \u043f\u0430\u0440\u043e\u043b\u044c \u043d\u0435\u0432\u0435\u0440\u043d\u044b\u0439.",
                    "\u041f\u0430\u0440\u043e\u043b\u044c \u043e\u0431\u044f\u0437\u0430\u0442\u0435\u043b\u0435\u043d.",
                    "\u041a\u0430\u043a \u0441\u043c\u0435\u043d\u0438\u0442\u044c \u043f\u0430\u0440\u043e\u043b\u044c?",
                    "\u042f \u0437\u0430\u0431\u044b\u043b \u043f\u0430\u0440\u043e\u043b\u044c."),
            List.of(
                    "\u043f\u043e\u0441\u043c\u043e\u0442\u0440\u0438 \u0447\u0435\u0440\u043d\u043e\u0432\u0438\u043a \u0434\u043e \u043e\u0431\u0435\u0434\u0430",
                    "\u0432\u0441\u0442\u0440\u0435\u0447\u0430 \u0431\u0443\u0434\u0435\u0442 \u0432 \u0431\u043e\u043b\u044c\u0448\u043e\u043c \u0437\u0430\u043b\u0435",
                    "\u0441\u043f\u0430\u0441\u0438\u0431\u043e \u0437\u0430 \u0431\u044b\u0441\u0442\u0440\u044b\u0439 \u043e\u0442\u0432\u0435\u0442"));

    static final List<Language> ALL =
            List.of(ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, POLISH, SWEDISH, RUSSIAN);
}
