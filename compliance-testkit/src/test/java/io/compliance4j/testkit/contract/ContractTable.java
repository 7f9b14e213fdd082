package io.compliance4j.testkit.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of rules (the subclass's {@code rows()}) over one Northwind that none of them changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractTable {
    World world;

    @BeforeAll
    final void open() {
        world = World.open();
    }

    @AfterAll
    final void close() {
        world.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    final void rule(Row row) {
        row.run(world);
    }
}
