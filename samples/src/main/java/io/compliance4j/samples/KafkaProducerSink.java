package io.compliance4j.samples;

import io.compliance4j.collect.Acknowledgement;
import io.compliance4j.collect.EventBatch;
import io.compliance4j.collect.EventSink;
import io.compliance4j.collect.RejectedEventException;
import io.compliance4j.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Collected events as records of a topic, keyed by their dedupe keys: a compacted topic keeps each thing once. The producer has to
 * be made with {@code acks=all}, which is its default, for the acknowledgement to be true.
 */
public final class KafkaProducerSink implements EventSink<Event> {

    private final Producer<String, String> producer;
    private final String topic;

    /** The producer stays the caller's to close. */
    public KafkaProducerSink(Producer<String, String> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** Returns once the brokers have all of the batch; fails if they do not have one of them, and the batch comes again. */
    @Override
    public void write(EventBatch<Event> batch) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Event event : batch.events()) {
            sent.add(producer.send(new ProducerRecord<>(topic, event.dedupeKey(), event.toJson())));
        }
        producer.flush();
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).get();
            } catch (ExecutionException e) {
                if (e.getCause()
                        instanceof RecordTooLargeException) { // it never will fit; the others are written without it
                    throw new RejectedEventException(batch.events().get(i), "larger than the topic takes");
                }
                throw e;
            }
        }
    }

    @Override
    public Acknowledgement acknowledgement() {
        return Acknowledgement.DURABLE;
    }
}
