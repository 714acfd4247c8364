package io.github.identitydesk.diagnosis.finding;

import io.github.identitydesk.model.Message;
import java.time.Duration;
import java.time.Instant;

/** Formats durations, and times relative to now, in at most two units, rounded down. Whole days have no hours. */
public final class RelativeTime {
    private static final int DAYS_OF_A_YEAR = 365;

    private RelativeTime() {}

    /** Returns the absolute length of a duration, such as “3 h 12 min”. */
    public static Message length(Duration duration) {
        Duration length = duration.abs();
        long days = length.toDays();
        if (days >= 2 * DAYS_OF_A_YEAR) {
            return Message.of("time.years", days / DAYS_OF_A_YEAR);
        }
        if (days >= 7 || (days > 0 && length.toHoursPart() == 0)) {
            return Message.of("time.days", days);
        }
        if (days > 0) {
            return Message.of("time.daysHours", days, length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return Message.of("time.hoursMinutes", length.toHoursPart(), length.toMinutesPart());
        }
        if (length.toMinutes() >= 10) {
            return Message.of("time.minutes", length.toMinutesPart());
        }
        return length.toMinutes() > 0
                ? Message.of("time.minutesSeconds", length.toMinutesPart(), length.toSecondsPart())
                : Message.of("time.seconds", length.toSecondsPart());
    }

    /** Returns a time relative to now, such as “in 12 min” or “3 h 12 min ago”. */
    public static Message of(Instant moment, Instant now) {
        Message length = length(Duration.between(now, moment));
        return moment.isAfter(now) ? Message.of("time.in", length) : Message.of("time.ago", length);
    }
}
