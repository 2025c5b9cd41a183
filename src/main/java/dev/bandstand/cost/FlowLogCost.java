package dev.bandstand.cost;

/**
 * A flow log; where it goes to a log group, that one is paid.
 *
 * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">Amazon CloudWatch pricing</a>
 */
final class FlowLogCost implements Priced {

    @Override
    public void charge(Account account) {
        String destination = account.property("LogDestinationType").asText("cloud-watch-logs");
        if (!destination.equals("cloud-watch-logs")) {
            account.unpriced("Flow log to " + destination, Catalogue.BY_USE);
        }
    }
}
