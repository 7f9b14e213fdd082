package io.compliance4j.dlp.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * The English word list of BIP-39 and the checksum of phrases made of it. The first four letters tell its words apart, so a
 * word is looked up without being copied.
 */
public final class SeedWords {
    /** Bits that a word stands for. */
    private static final int BITS = 11;

    private static final int SLOTS = 8192;

    private static final List<String> WORDS = load();
    private static final int[] KEYS = new int[SLOTS];
    private static final short[] NUMBERS = new short[SLOTS];

    static {
        for (int i = 0; i < WORDS.size(); i++) {
            String word = WORDS.get(i);
            int key = key(word, 0, word.length());
            int slot = slot(key);
            while (KEYS[slot] != 0) {
                slot = (slot + 1) % SLOTS;
            }
            KEYS[slot] = key;
            NUMBERS[slot] = (short) i;
        }
    }

    private SeedWords() {}

    /** All 2,048 words, in the order of the standard. */
    public static List<String> words() {
        return WORDS;
    }

    /** The number of the word that stands there, in ASCII letters of any case, or -1. */
    public static int number(String text, int start, int end) {
        int length = end - start;
        if (length < 3 || length > 8) {
            return -1;
        }
        int key = key(text, start, end);
        int slot = slot(key);
        while (KEYS[slot] != key) {
            if (KEYS[slot] == 0) {
                return -1;
            }
            slot = (slot + 1) % SLOTS;
        }
        String word = WORDS.get(NUMBERS[slot]);
        // Its first four letters are those of the key.
        boolean same =
                word.length() == length && (length < 5 || text.regionMatches(true, start + 4, word, 4, length - 4));
        return same ? NUMBERS[slot] : -1;
    }

    /** The random bytes that a phrase stands for; empty when its last bits are not their checksum. */
    public static byte[] entropy(int[] words, int from, int count, MessageDigest sha256) {
        byte[] bytes = new byte[count * BITS / 8 + 1];
        for (int bit = 0; bit < count * BITS; bit++) {
            int set = words[from + bit / BITS] >> (BITS - 1 - bit % BITS) & 1;
            bytes[bit / 8] |= (byte) (set << (7 - bit % 8));
        }
        int check = count / 3;
        byte[] entropy = Arrays.copyOf(bytes, (count * BITS - check) / 8);
        sha256.reset();
        int wanted = (sha256.digest(entropy)[0] & 255) >> (8 - check);
        int given = (bytes[entropy.length] & 255) >> (8 - check);
        return wanted == given ? entropy : new byte[0];
    }

    /** The first four letters, in lower case, as a number. */
    private static int key(String text, int start, int end) {
        int key = 0;
        for (int i = start; i < Math.min(end, start + 4); i++) {
            key = (key << 8) | (text.charAt(i) & 255) | 32;
        }
        return key;
    }

    private static int slot(int key) {
        return ((key * 0x9E3779B9) >>> 16) % SLOTS;
    }

    private static List<String> load() {
        try (InputStream in = SeedWords.class.getResourceAsStream("bip39-english.txt")) {
            if (in == null) {
                throw new IllegalStateException("the word list is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
