package dev.bandstand.observability;

/** What an alarm looks at. */
public sealed interface AlarmMetric permits ServiceMetric, CustomMetric {

    /** Returns the name in a sentence. */
    String title();
}
