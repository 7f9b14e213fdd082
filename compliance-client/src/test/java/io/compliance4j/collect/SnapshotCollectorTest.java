package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.error.MissingScopeException;
import io.compliance4j.event.EventKind;
import io.compliance4j.event.RecordEvent;
import io.compliance4j.event.RecordEvent.Change;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.support.EngineTransport;
import io.compliance4j.support.VirtualTime;
import io.compliance4j.testkit.SampleTenant;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.fault.FaultScript;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Snapshots: what was added, changed and removed since the last reading, and what a broken reading does not say. */
class SnapshotCollectorTest {

    private final SampleTenant sample = new SampleTenant();
    private final Tenant tenant = sample.builder().build();
    private final CheckpointStore store = CheckpointStore.inMemory();
    private final List<RecordEvent> events = new ArrayList<>();
    private final List<ComplianceClient> clients = new ArrayList<>();

    @AfterEach
    void close() {
        clients.forEach(ComplianceClient::close);
    }

    @Test
    void the_first_run_adds_everything_and_the_next_one_nothing() {
        SnapshotCollector directory = client(sample.all).collectors().directory("directory", store);

        CollectReport first = directory.run(this::take);
        int all = events.size();
        CollectReport second = directory.run(this::take);

        assertThat(events).hasSize(all).allMatch(event -> event.change() == Change.ADDED);
        assertThat(events)
                .extracting(event -> event.kind().value())
                .contains("organization", "user", "role", "permission", "settings", "group", "group_member");
        assertThat(first.counts()).isEqualTo(new Counts(all, all, 0, 0, 0, 0));
        assertThat(second.counts()).isEqualTo(new Counts(all, 0, all, 0, 0, 0));
        assertThat(second.complete()).isTrue();
    }

    @Test
    void a_row_is_the_record_as_the_server_sent_it() {
        client(sample.all).collectors().directory("directory", store).run(this::take);

        RecordEvent ada = only(EventKind.USER, sample.ada.id());
        assertThat(ada.parent()).contains(sample.engineering.uuid().toString());
        assertThat(ada.raw().string("full_name")).contains("Ada Osei");
        assertThat(ada.provenance().requestId()).isPresent();
    }

    @Test
    void changes_and_removals_are_told_apart() {
        SnapshotCollector projects = client(sample.all).collectors().projects("projects", store);
        projects.run(this::take);
        events.clear();

        sample.time.advance(Duration.ofMinutes(1));
        tenant.renameProject(sample.project.id(), "Autumn launch");
        tenant.deleteDocument(sample.notes.id());
        assertThat(tenant.deleteProject(sample.empty.id())).isTrue();
        CollectReport report = projects.run(this::take);

        assertThat(events)
                .extracting(event -> event.change() + " " + event.kind() + " " + event.id())
                .containsExactlyInAnyOrder(
                        "CHANGED project " + sample.project.id(),
                        "REMOVED project_attachment " + sample.notes.id(),
                        "REMOVED project " + sample.empty.id());
        assertThat(report.counts().tombstoned()).isEqualTo(2);
        assertThat(only(EventKind.PROJECT, sample.empty.id()).raw().toJson())
                .isEqualTo("{\"id\":\"" + sample.empty.id() + "\"}");
    }

    @Test
    void a_project_comes_with_what_its_list_leaves_out() {
        client(sample.all).collectors().projects("projects", store).run(this::take);

        assertThat(only(EventKind.PROJECT, sample.project.id()).raw().string("description"))
                .contains("Everything");
    }

    @Test
    void a_project_that_vanishes_before_its_details_are_read_is_no_error() {
        SnapshotCollector projects = client(sample.all, (operation, request, service) -> {
                    if (request.path().endsWith(sample.empty.id())) {
                        tenant.deleteProject(sample.empty.id());
                    }
                    return service.get();
                })
                .collectors()
                .projects("projects", store);

        CollectReport report = projects.run(this::take);

        assertThat(report.complete()).isTrue();
        assertThat(report.counts().tombstoned()).isEqualTo(1);
        assertThat(events).isNotEmpty().noneMatch(event -> event.id().equals(sample.empty.id()));
    }

    @Test
    void a_change_that_is_taken_back_is_a_change_twice() {
        SnapshotCollector directory = client(sample.all).collectors().directory("directory", store);
        directory.run(this::take);
        User before = sample.ada;
        tenant.addUser(User.builder("ada")
                .fullName("Ada Lindqvist-Osei")
                .memberOf(sample.engineering)
                .build());
        directory.run(this::take);
        tenant.addUser(before);
        events.clear();

        directory.run(this::take);

        assertThat(events).extracting(RecordEvent::change).containsExactly(Change.CHANGED);
    }

    @Test
    void a_pass_that_breaks_off_removes_nothing_and_repeats_no_event() {
        client(sample.all).collectors().directory("directory", store).run(this::take);
        events.clear();
        tenant.removeMember(sample.ben.id(), sample.legal.uuid());
        FaultScript faults = Faults.script();
        faults.on(Operation.GROUPS).always(Faults.deterministicError());
        ComplianceClient failing = client(sample.all, faults);

        CollectException failure = catchThrowableOfType(
                CollectException.class,
                () -> failing.collectors().directory("directory", store).run(this::take));

        assertThat(failure.reason()).isEqualTo(CollectException.Reason.SERVICE);
        assertThat(events).extracting(RecordEvent::change).containsExactly(Change.REMOVED);
        events.clear();
        client(sample.all).collectors().directory("directory", store).run(this::take);
        assertThat(events).isEmpty();
    }

    @Test
    void what_the_key_may_not_read_ends_the_run_after_the_rest_and_removes_nothing() {
        ComplianceClient everything = client(sample.all);
        everything.collectors().directory("directory", store).run(this::take);
        events.clear();
        TenantKey noUsers =
                TenantKey.builder("no-users").scopes(Scope.READ_ORG_DATA).build();
        tenant.addKey(noUsers);

        CollectException refused = catchThrowableOfType(
                CollectException.class,
                () -> client(noUsers).collectors().directory("directory", store).run(this::take));

        assertThat(refused)
                .hasCauseInstanceOf(MissingScopeException.class)
                .hasMessageContaining("read:compliance_user_data");
        assertThat(events).noneMatch(event -> event.change() == Change.REMOVED);
        assertThat(refused.report().counts().deduplicated()).isPositive();
    }

    @Test
    void rejected_rows_can_be_redriven() {
        SnapshotCollector directory = client(sample.all).collectors().directory("directory", store);
        directory.run(batch -> {
            for (RecordEvent event : batch.events()) {
                if (event.id().equals(sample.group.id())) {
                    throw new RejectedEventException(event, "too large");
                }
            }
            take(batch);
        });
        assertThat(events).noneMatch(event -> event.id().equals(sample.group.id()));

        CollectReport redriven = directory.redrive(this::take);

        assertThat(redriven.pendingDeadLetters()).isZero();
        assertThat(only(EventKind.GROUP, sample.group.id()).change()).isEqualTo(Change.ADDED);
    }

    @Test
    void organizations_can_be_chosen_and_the_choice_belongs_to_the_checkpoint() {
        SnapshotCollector legal = client(sample.all)
                .collectors()
                .directory("directory", store)
                .organizations(List.of(sample.legal.uuid().toString()));
        legal.run(this::take);

        assertThat(events)
                .filteredOn(event -> event.kind().equals(EventKind.USER))
                .hasSize(1);
        assertThatThrownBy(() -> client(sample.all)
                        .collectors()
                        .directory("directory", store)
                        .run(this::take))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("another filter");
        assertThatThrownBy(() -> legal.changedFrom(Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("directory");
    }

    @Test
    void code_artifacts_are_collected_with_their_versions() {
        client(sample.all).collectors().codeArtifacts("artifacts", store).run(this::take);

        assertThat(events).hasSize(1);
        assertThat(events.get(0).raw().member("versions")).isPresent();
    }

    @Test
    void a_hundred_thousand_users_are_no_burden_to_the_checkpoint() {
        Organization large = Organization.builder("Large").build();
        TenantBuilder builder = Tenant.builder().organization(large).key(sample.all);
        for (int i = 0; i < 100_000; i++) {
            builder.user(User.builder("user-" + i).memberOf(large).build());
        }
        AtomicInteger saves = new AtomicInteger();
        List<Integer> sizes = new ArrayList<>();
        ComplianceClient client =
                client(sample.all, new ComplianceEngine(builder.build(), unlimited(), Interceptor.none()));
        SnapshotCollector directory = client.collectors().directory("directory", store);

        CollectReport first = directory.run(batch -> {
            saves.incrementAndGet();
            sizes.add(batch.checkpoint().position().values().stream()
                    .mapToInt(String::length)
                    .sum());
        });
        CollectReport second = directory.run(batch -> {});

        System.out.printf(
                "100,000 users: %d saves, the last of %,d characters, %,d in all%n",
                saves.get(),
                sizes.get(sizes.size() - 1),
                sizes.stream().mapToLong(Integer::longValue).sum());
        assertThat(first.counts().delivered()).isGreaterThanOrEqualTo(100_000);
        assertThat(second.counts().delivered()).isZero();
        assertThat(sizes.get(sizes.size() - 1)).isLessThan(100_000 * 60);
    }

    private void take(EventBatch<RecordEvent> batch) {
        events.addAll(batch.events());
    }

    private RecordEvent only(EventKind kind, String id) {
        return events.stream()
                .filter(event -> event.kind().equals(kind) && event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static EngineOptions unlimited() {
        return EngineOptions.builder().requestsPerMinute(1_000_000).build();
    }

    private ComplianceClient client(TenantKey key) {
        return client(key, Interceptor.none());
    }

    private ComplianceClient client(TenantKey key, Interceptor faults) {
        return client(key, new ComplianceEngine(tenant, unlimited(), faults));
    }

    private ComplianceClient client(TenantKey key, ComplianceEngine engine) {
        VirtualTime time = new VirtualTime();
        ComplianceClient client = ComplianceClient.builder()
                .apiKey(ApiKey.of(key.secret()))
                .transport(new EngineTransport(engine))
                .budget(RequestBudget.perMinute(1_000_000))
                .clock(time)
                .sleeper(time)
                .build();
        clients.add(client);
        return client;
    }
}
