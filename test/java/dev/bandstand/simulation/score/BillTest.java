package dev.bandstand.simulation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.bandstand.prices.Prices;
import dev.bandstand.simulation.service.Comparison;
import dev.bandstand.simulation.service.Ec2Capacity;
import dev.bandstand.simulation.service.FargateCapacity;
import dev.bandstand.simulation.service.MetricAlarm;
import dev.bandstand.simulation.service.MetricKind;
import dev.bandstand.simulation.service.ScalableService;
import dev.bandstand.simulation.service.StepRung;
import dev.bandstand.simulation.service.TaskShape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class BillTest {

    private static final Prices VIRGINIA = Prices.of("us-east-1");
    private static final Prices FRANKFURT = Prices.of("eu-central-1");
    private static final FargateCapacity ON_DEMAND = FargateCapacity.onDemand();

    private static final double HOUR = 3600;

    @Test
    void aTaskCostsItsCpuAndItsMemory() {
        TaskPrice price = new TaskPrice(Services.of(), VIRGINIA);
        assertThat(price.usd(10 * HOUR, 0).orElseThrow()).isCloseTo(10 * (0.5 * 0.04048 + 0.004445), within(1e-12));
    }

    @Test
    void spotHasItsOwnPrice() {
        TaskPrice price = new TaskPrice(Services.of(), VIRGINIA);
        assertThat(price.usd(10 * HOUR, 4 * HOUR).orElseThrow())
                .isCloseTo(6 * (0.5 * 0.04048 + 0.004445) + 4 * (0.5 * 0.0129 + 0.00139), within(1e-12));
    }

    @Test
    void armHasItsOwnPrice() {
        TaskPrice price = new TaskPrice(service(new TaskShape(1024, 2048, true, 20, false, 30)), FRANKFURT);
        assertThat(price.usd(HOUR, 0).orElseThrow()).isCloseTo(0.03725 + 2 * 0.00409, within(1e-12));
    }

    @Test
    void storageAbove20GibCosts() {
        TaskPrice price = new TaskPrice(service(new TaskShape(1024, 2048, false, 50, false, 30)), VIRGINIA);
        assertThat(price.usd(HOUR, 0).orElseThrow()).isCloseTo(0.04048 + 2 * 0.004445 + 30 * 0.000111, within(1e-12));
    }

    @Test
    void whatHasNoPriceIsNotGuessed() {
        ScalableService large = service(new TaskShape(1024, 2048, false, 50, false, 30));
        assertThat(new TaskPrice(large, FRANKFURT).usd(HOUR, 0)).isEmpty();
        ScalableService arm = service(new TaskShape(1024, 2048, true, 20, false, 30));
        assertThat(new TaskPrice(arm, FRANKFURT).usd(HOUR, 0)).isPresent();
        assertThat(new TaskPrice(arm, FRANKFURT).usd(HOUR, 1)).isEmpty();
        assertThat(new TaskPrice(onInstances(), VIRGINIA).usd(HOUR, 0)).isEmpty();
    }

    @Test
    void listsTheTasksByCpuAndMemory() {
        List<CostItem> items = Bill.of(
                Services.of(Services.TASK, new FargateCapacity(0, 1, 0, 1), Optional.empty()),
                VIRGINIA,
                List.of(score(10 * HOUR, 4 * HOUR, 0)));
        assertThat(items)
                .extracting(CostItem::item, CostItem::quantity, CostItem::unit)
                .containsExactly(
                        row("fargateVcpu", 3, "vCPU-hours"),
                        row("fargateMemory", 6, "GB-hours"),
                        row("fargateSpotVcpu", 2, "vCPU-hours"),
                        row("fargateSpotMemory", 4, "GB-hours"));
        assertThat(items.get(0).source()).isEqualTo("https://aws.amazon.com/fargate/pricing/ of 2026-11-21");
        assertThat(items.get(2).source())
                .isEqualTo("the price of Spot moves; https://aws.amazon.com/fargate/pricing/ of 2026-11-21");
    }

    @Test
    void itsTaskLinesAddUpToWhatTheTasksCost() {
        ScalableService service = service(new TaskShape(2048, 4096, false, 30, false, 30));
        double lines = Bill.of(service, VIRGINIA, List.of(score(100 * HOUR, 30 * HOUR, 0))).stream()
                .mapToDouble(item -> item.usd().orElseThrow())
                .sum();
        assertThat(lines)
                .isCloseTo(
                        new TaskPrice(service, VIRGINIA)
                                .usd(100 * HOUR, 30 * HOUR)
                                .orElseThrow(),
                        within(1e-9));
    }

    @Test
    void eachLineStandsForTheMedian() {
        List<CostItem> items = Bill.of(
                service(Services.TASK),
                VIRGINIA,
                List.of(score(HOUR, 0, 0), score(9 * HOUR, 0, 0), score(2 * HOUR, 0, 0)));
        assertThat(items.get(0).quantity()).isEqualTo(1);
    }

    @Test
    void instancesAreListedWithoutAPrice() {
        assertThat(Bill.of(onInstances(), VIRGINIA, List.of(score(HOUR, 0, 7200))))
                .containsExactly(new CostItem(
                        "ec2Instances",
                        2,
                        "m7g.large-hours",
                        Optional.empty(),
                        "no price: the file has none of EC2 instances"));
    }

    @Test
    void countsTheAlarmsByTheirPeriod() {
        MetricAlarm shared = Services.alarm("High", MetricKind.CPU, 60, Comparison.GREATER, 40);
        MetricAlarm often = Services.alarm("Often", MetricKind.CPU, 10, Comparison.GREATER, 40);
        List<StepRung> rungs = List.of(new StepRung(0, Double.POSITIVE_INFINITY, 1));
        ScalableService service = Services.of(
                Services.TASK,
                ON_DEMAND,
                Optional.empty(),
                Services.tracking(MetricKind.CPU, 60, 50),
                Services.tracking(MetricKind.CPU, 20, 50),
                Services.stepping(rungs, shared, often),
                Services.stepping(rungs, shared));
        List<CostItem> items = Bill.of(service, VIRGINIA, List.of(scoreOf(730 * HOUR, 0, 0, 0, 0)));
        assertThat(items)
                .extracting(CostItem::item, CostItem::quantity, CostItem::unit)
                .containsExactly(row("alarms", 3, "metric-months"), row("alarmsHighResolution", 3, "metric-months"));
        assertThat(items.get(1).usd().orElseThrow()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void theLoadBalancerCostsHoursAndUnits() {
        List<CostItem> items = Bill.of(Services.of(), FRANKFURT, List.of(scoreOf(HOUR, 100 * HOUR, 0, 0, 0)));
        assertThat(items)
                .extracting(CostItem::item, CostItem::quantity, CostItem::unit)
                .containsExactly(
                        row("loadBalancerHours", 1, "hours"), row("loadBalancerCapacityUnits", 4, "LCU-hours"));
        assertThat(items.get(1).source())
                .isEqualTo(
                        "each request a new connection, 25 a second a unit; with connections kept alive, or much data,"
                                + " it differs; https://aws.amazon.com/elasticloadbalancing/pricing/ of 2026-11-21");
    }

    @Test
    void publicAddressesCostAsLongAsTheirTasks() {
        List<CostItem> items = Bill.of(
                service(new TaskShape(512, 1024, false, 20, true, 30)), VIRGINIA, List.of(score(10 * HOUR, 0, 0)));
        assertThat(items.get(2).item()).isEqualTo("publicIpv4");
        assertThat(items.get(2).usd().orElseThrow()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void aLineWithoutAPriceSaysSo() {
        List<CostItem> items = Bill.of(
                service(new TaskShape(512, 1024, false, 30, false, 30)), FRANKFURT, List.of(score(10 * HOUR, 0, 0)));
        assertThat(items.get(2))
                .isEqualTo(new CostItem(
                        "fargateStorage",
                        100,
                        "GB-hours",
                        Optional.empty(),
                        "no price: the file has none for eu-central-1"));
    }

    private static Tuple row(String item, double quantity, String unit) {
        return tuple(item, quantity, unit);
    }

    private static ScalableService service(TaskShape task) {
        return Services.of(task, ON_DEMAND, Optional.empty());
    }

    private static ScalableService onInstances() {
        Ec2Capacity ec2 = new Ec2Capacity("m7g.large", 4, 1, 10, OptionalInt.of(100), 1, 10, 300);
        return Services.of(Services.TASK, ec2, Optional.empty());
    }

    private static Score score(double taskSeconds, double spot, double instances) {
        return scoreOf(HOUR, 0, taskSeconds, spot, instances);
    }

    private static Score scoreOf(double seconds, double requests, double taskSeconds, double spot, double instances) {
        return new Score(
                (long) seconds, 0, requests, 0, 0, 0, 0, 0, 0, taskSeconds, spot, instances, 0, new Waiting(0, 0, 0));
    }
}
