package io.compliance4j.dlp.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Collects forms; each family of labels adds its own. */
final class FormSet {
    private final List<Form> forms = new ArrayList<>();

    List<Form> forms() {
        return List.copyOf(forms);
    }

    void key(String label, String name, Function<Rng, String> make) {
        add(label, name, Form.Place.KEY, make);
    }

    void openKey(String label, String name, Function<Rng, String> make) {
        add(label, name, Form.Place.OPEN_KEY, make);
    }

    void number(String label, String name, Function<Rng, String> make) {
        add(label, name, Form.Place.NUMBER, make);
    }

    void url(String label, String name, Function<Rng, String> make) {
        add(label, name, Form.Place.URL, make);
    }

    void lines(String label, String name, BiConsumer<Snippet, Rng> make) {
        forms.add(new Form(label, name, Form.Place.LINES, random -> {
            Snippet snippet = new Snippet();
            make.accept(snippet, random);
            return snippet;
        }));
    }

    void snippet(String label, String name, Form.Place place, Function<Rng, Snippet> make) {
        forms.add(new Form(label, name, place, make));
    }

    /** A secret that is only known by the name it is assigned to; the product is part of the name. */
    void named(String label, String name, String product, String noun, Function<Rng, String> make) {
        lines(label, name, (snippet, random) -> {
            String value = make.apply(random);
            String constant = (product + "_" + noun).toUpperCase(Locale.ROOT).replace(' ', '_');
            String snake = constant.toLowerCase(Locale.ROOT);
            String camel = camel(snake);
            String title = Character.toUpperCase(product.charAt(0)) + product.substring(1);
            switch (random.below(8)) {
                case 0 -> snippet.text(constant + "=").value(label, value);
                case 1 ->
                    snippet.text("export " + constant + "=\"")
                            .value(label, value)
                            .text("\"");
                case 2 -> snippet.text(snake + ": ").value(label, value);
                case 3 ->
                    snippet.text("  \"" + snake + "\": \"").value(label, value).text("\",");
                case 4 ->
                    snippet.text("String " + camel + " = \"")
                            .value(label, value)
                            .text("\";");
                case 5 -> snippet.text(camel + " = '").value(label, value).text("'");
                case 6 ->
                    snippet.text("The " + title + " " + noun + " is `")
                            .value(label, value)
                            .text("`, please rotate it");
                default -> snippet.text(title + " " + noun + ": ").value(label, value);
            }
            snippet.last(truth -> truth.with("generic_api_key", "password_assignment"));
        });
    }

    /** A number that is only known by a word before it. */
    void told(String label, String name, List<String> words, Function<Rng, String> make) {
        lines(label, name, (snippet, random) -> {
            String value = make.apply(random);
            String word = random.pickOf(words);
            switch (random.below(8)) {
                case 0 -> snippet.text(word + ": ").value(label, value);
                case 1 ->
                    snippet.text("My " + word + " is ").value(label, value).text(", can you fill in the form?");
                case 2 ->
                    snippet.text("Customer sent ")
                            .text(word + " ")
                            .value(label, value)
                            .text(".");
                case 3 ->
                    snippet.text("- **" + word + "**: `").value(label, value).text("`");
                case 4 ->
                    snippet.text("{\"" + word + "\": \"").value(label, value).text("\"}");
                case 5 -> snippet.text(word + " = ").value(label, value);
                case 6 -> snippet.text("(" + word + " ").value(label, value).text(")");
                default -> snippet.text("| " + word + " | ").value(label, value).text(" |");
            }
            if (!Forms.named(label)) {
                snippet.last(truth -> truth.or(Truth.ANY));
            }
        });
    }

    private void add(String label, String name, Form.Place place, Function<Rng, String> make) {
        forms.add(new Form(label, name, place, random -> Snippet.of(label, make.apply(random))));
    }

    private static String camel(String snake) {
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < snake.length(); i++) {
            char c = snake.charAt(i);
            if (c == '_') {
                i++;
                camel.append(Character.toUpperCase(snake.charAt(i)));
            } else {
                camel.append(c);
            }
        }
        return camel.toString();
    }
}
