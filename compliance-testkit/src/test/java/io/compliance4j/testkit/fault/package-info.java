@NullMarked
package io.compliance4j.testkit.fault;

import org.jspecify.annotations.NullMarked;
