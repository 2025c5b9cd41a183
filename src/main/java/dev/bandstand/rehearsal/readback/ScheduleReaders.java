package dev.bandstand.rehearsal.readback;

import java.util.Map;
import java.util.Optional;

/** Reads schedules and their groups, and the rules of an event bus. */
final class ScheduleReaders {

    private ScheduleReaders() {}

    static final Map<String, Reader> TABLE = Map.of(
            "AWS::Scheduler::Schedule", ScheduleReaders::schedule,
            "AWS::Scheduler::ScheduleGroup", ScheduleReaders::group,
            "AWS::Events::Rule", ScheduleReaders::rule);

    private static Optional<Shape> schedule(Aws aws, Deployed schedule) {
        String group = schedule.text("GroupName").isEmpty() ? "default" : schedule.text("GroupName");
        return Optional.of(Shape.of(aws.scheduler()
                .getSchedule(request -> request.name(schedule.physicalId()).groupName(group))));
    }

    private static Optional<Shape> group(Aws aws, Deployed group) {
        var answer = aws.scheduler().getScheduleGroup(request -> request.name(group.physicalId()));
        return Optional.of(Shape.of(answer)
                .put(
                        "Tags",
                        aws.scheduler()
                                .listTagsForResource(request -> request.resourceArn(answer.arn()))
                                .tags()));
    }

    /** A stack calls the rule of another bus than the default one {@code BUS|NAME}. */
    private static Optional<Shape> rule(Aws aws, Deployed rule) {
        String id = rule.physicalId().replaceFirst("^arn:.*:rule/", "").replace('/', '|');
        String bus = id.contains("|") ? id.substring(0, id.indexOf('|')) : "default";
        String name = id.substring(id.indexOf('|') + 1);
        return Optional.of(Shape.of(aws.eventBridge()
                        .describeRule(request -> request.name(name).eventBusName(bus)))
                .put(
                        "Targets",
                        aws.eventBridge()
                                .listTargetsByRule(request -> request.rule(name).eventBusName(bus))
                                .targets()));
    }
}
