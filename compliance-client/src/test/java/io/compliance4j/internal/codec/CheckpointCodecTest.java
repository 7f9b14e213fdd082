package io.compliance4j.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointException;
import io.compliance4j.collect.Checkpoints;
import io.compliance4j.collect.KeySegment;
import io.compliance4j.collect.Sealed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointCodecTest {

    private static final List<KeySegment> KEYS = Checkpoints.keys("a", 2, 3);
    private static final Checkpoint CHECKPOINT = Checkpoints.full("feed", 7, KEYS);

    @Test
    void comes_back_as_it_was() throws DamagedCheckpointException {
        CheckpointDocument document = CheckpointCodec.decode(CheckpointCodec.encode(CHECKPOINT, 3));
        assertThat(document.epoch()).isEqualTo(3);
        assertThat(document.remembered())
                .containsExactlyElementsOf(KEYS.stream().map(KeySegment::digest).toList());
        assertThat(document.with(KEYS)).isEqualTo(CHECKPOINT);
    }

    @Test
    void is_one_line_of_ascii() {
        String document = new String(CheckpointCodec.encode(CHECKPOINT, 3), UTF_8);
        assertThat(document).matches("\\{[ -~]*}\n");
    }

    @Test
    void any_changed_or_missing_byte_is_noticed() {
        byte[] document = CheckpointCodec.encode(CHECKPOINT, 3);
        for (int i = 0; i < document.length; i++) {
            byte[] changed = document.clone();
            changed[i] ^= 1;
            assertDamaged(changed);
            assertDamaged(Arrays.copyOf(document, i));
        }
    }

    @Test
    void members_of_a_later_version_are_passed_over() throws DamagedCheckpointException {
        String open = new String(CheckpointCodec.encode(CHECKPOINT, 3), UTF_8).replaceAll(",\"sha256\".*\n", "");
        byte[] later = Sealed.document(open + ",\"added_later\":{\"a\":[1.5,null]}");
        assertThat(CheckpointCodec.decode(later).with(KEYS)).isEqualTo(CHECKPOINT);
    }

    @Test
    void another_layout_is_refused_with_its_writers_version() {
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> CheckpointCodec.decode(Sealed.document("{\"v\":2,\"sdk_version\":\"9.9\"")))
                .withMessageContaining("layout 2")
                .withMessageContaining("compliance4j 9.9");
    }

    @Test
    void a_sealed_document_without_sense_is_damaged() {
        String open = new String(CheckpointCodec.encode(CHECKPOINT, 3), UTF_8).replaceAll(",\"sha256\".*\n", "");
        assertDamaged(Sealed.document("[1"));
        assertDamaged(Sealed.document("{\"v\":1"));
        for (String member : List.of("scope", "position", "counts", "generation", "name", "since")) {
            assertDamaged(Sealed.document(open.replace("\"" + member + "\":", "\"other\":")));
        }
        assertDamaged(Sealed.document(open.replace("\"listed\":22", "\"listed\":23")));
    }

    private static void assertDamaged(byte[] document) {
        assertThatExceptionOfType(DamagedCheckpointException.class).isThrownBy(() -> CheckpointCodec.decode(document));
    }
}
