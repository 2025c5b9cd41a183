package dev.bandstand.simulation.score;

import dev.bandstand.prices.Item;
import dev.bandstand.prices.Price;
import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.StepPolicy;
import dev.bandstand.simulation.service.TaskShape;
import dev.bandstand.simulation.service.TrackingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the simulated time costs, line by line: the tasks, the alarms of the policies (two for each target tracking policy) and a
 * load balancer of the service's own.
 *
 * @see <a href="https://aws.amazon.com/elasticloadbalancing/pricing/">Elastic Load Balancing pricing</a>
 * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">Amazon CloudWatch pricing</a>
 */
public final class Bill {

    private static final double HOUR = 3600;

    /** The hours of a month by which AWS turns months into hours. */
    private static final double MONTH = 730 * HOUR;

    private static final double CONNECTIONS_OF_A_UNIT = 25;

    private final ScalableService service;
    private final Prices prices;
    private final List<CostItem> items = new ArrayList<>();

    private Bill(ScalableService service, Prices prices) {
        this.service = service;
        this.prices = prices;
    }

    /**
     * Returns the lines.
     *
     * @param service the service
     * @param prices the prices
     * @param scores how each seed went; a line stands for the median
     */
    public static List<CostItem> of(ScalableService service, Prices prices, List<Score> scores) {
        Bill bill = new Bill(service, prices);
        double spot = median(scores.stream().mapToDouble(Score::spotTaskSeconds).toArray());
        double onDemand = median(scores.stream()
                .mapToDouble(score -> score.taskSeconds() - score.spotTaskSeconds())
                .toArray());
        double tasks = median(scores.stream().mapToDouble(Score::taskSeconds).toArray());
        if (service.capacity() instanceof Ec2Capacity ec2) {
            bill.instances(
                    ec2,
                    median(scores.stream().mapToDouble(Score::instanceSeconds).toArray()));
        } else {
            bill.fargate("fargate", onDemand, false);
            bill.fargate("fargateSpot", spot, true);
            bill.add("fargateStorage", Item.FARGATE_STORAGE, tasks / HOUR * TaskPrice.paidStorage(service.task()), "");
        }
        Score any = scores.get(0);
        double seconds = any.seconds();
        bill.alarms(seconds);
        if (service.targetGroup().isPresent()) {
            bill.loadBalancer(seconds, any.requests());
        }
        if (service.task().publicAddress()) {
            bill.add("publicIpv4", Item.PUBLIC_IPV4, tasks / HOUR, "");
        }
        return List.copyOf(bill.items);
    }

    private static double median(double... figures) {
        return Quantiles.of(figures).p50();
    }

    private void fargate(String name, double seconds, boolean spot) {
        TaskShape task = service.task();
        String moving = spot ? "the price of Spot moves" : "";
        add(name + "Vcpu", TaskPrice.vcpu(task, spot), seconds / HOUR * task.cpuUnits() / 1024, moving);
        add(name + "Memory", TaskPrice.memory(task, spot), seconds / HOUR * task.memoryMiB() / 1024, moving);
    }

    private void instances(Ec2Capacity ec2, double seconds) {
        items.add(new CostItem(
                "ec2Instances",
                seconds / HOUR,
                ec2.instanceType() + "-hours",
                Optional.empty(),
                "no price: the file has none of EC2 instances"));
    }

    private void alarms(double seconds) {
        long tracking = service.policies(TrackingPolicy.class).stream()
                .filter(policy -> policy.resolutionSeconds() >= 60)
                .count();
        long trackingOften = service.policies(TrackingPolicy.class).size() - tracking;
        add("alarms", Item.ALARM, (2 * tracking + alarms(false)) * seconds / MONTH, "a month of 730 hours");
        add(
                "alarmsHighResolution",
                Item.ALARM_HIGH_RESOLUTION,
                (2 * trackingOften + alarms(true)) * seconds / MONTH,
                "a month of 730 hours");
    }

    /** Counts the alarms of step policies; one that calls two policies is one alarm. */
    private long alarms(boolean highResolution) {
        return service.policies(StepPolicy.class).stream()
                .flatMap(policy -> policy.alarms().stream())
                .filter(alarm -> highResolution == alarm.periodSeconds() < 60)
                .map(MetricAlarm::name)
                .distinct()
                .count();
    }

    private void loadBalancer(double seconds, double requests) {
        add("loadBalancerHours", Item.LOAD_BALANCER, seconds / HOUR, "a load balancer of its own");
        add(
                "loadBalancerCapacityUnits",
                Item.LOAD_BALANCER_CAPACITY,
                requests / CONNECTIONS_OF_A_UNIT / HOUR,
                "each request a new connection, 25 a second a unit; with connections kept alive, or much data, it differs");
    }

    /** Adds a line, unless there is nothing of it. */
    private void add(String name, Item item, double quantity, String assumption) {
        if (quantity == 0) {
            return;
        }
        Optional<Price> price = prices.price(item);
        String source = price.map(each -> each.source() + " of " + each.date())
                .orElse("no price: the file has none for " + prices.region());
        items.add(new CostItem(
                name,
                quantity,
                item.unit() + "s",
                price.map(each -> each.usd() * quantity),
                List.of(assumption, source).stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; "))));
    }
}
