package dev.bandstand.simulation;

/**
 * A stretch of time in which an alarm was in ALARM.
 *
 * @param alarm its name
 * @param fromSecond its begin
 * @param untilSecond its end
 */
public record AlarmSpan(String alarm, long fromSecond, long untilSecond) {}
