package io.compliance4j.testkit.fault;

/** A header of an answer made up by a fault; the name in lower case. */
public record Header(String name, String value) {}
