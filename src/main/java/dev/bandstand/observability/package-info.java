/** What is seen of a backend from outside: a dashboard, alarms on thresholds, and metrics counted in logs. */
@NullMarked
package dev.bandstand.observability;

import org.jspecify.annotations.NullMarked;
