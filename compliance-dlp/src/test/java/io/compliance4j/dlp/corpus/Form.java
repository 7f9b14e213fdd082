package io.compliance4j.dlp.corpus;

import java.util.function.Function;

/**
 * One way of writing one label.
 *
 * @param label the label
 * @param name what is special about it
 * @param place where it can stand
 * @param make a new random instance
 */
record Form(String label, String name, Place place, Function<Rng, Snippet> make) {

    enum Place {
        /** A key: any carrier, also assigned to a name. */
        KEY,
        /** A key whose own characters include the dot, the plus, the slash or the equals sign: nothing of these after it. */
        OPEN_KEY,
        /** A number or an address that stands in text and in data. */
        NUMBER,
        /** An address that only white space or a closing quote may end. */
        URL,
        /** Lines of their own, context included. */
        LINES
    }

    Snippet snippet(Rng random) {
        String qualified = label + "/" + name;
        boolean key = place == Place.KEY || place == Place.OPEN_KEY;
        return make.apply(random).all(truth -> {
            Truth named = truth.form(truth.label().equals(label) ? qualified : qualified + "+");
            return key ? named.with("generic_api_key", "password_assignment") : named;
        });
    }
}
