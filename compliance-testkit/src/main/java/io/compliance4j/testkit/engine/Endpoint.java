package io.compliance4j.testkit.engine;

/** Answers an admitted call: validates its query, then its coverage, then finds the object, then looks at its state. */
interface Endpoint {
    FakeResponse answer(Call call);
}
