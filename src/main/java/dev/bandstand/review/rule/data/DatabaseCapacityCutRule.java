package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A store of data that is to hold less load than before.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Gp3.html">Provisioned IOPS and throughput</a>
 */
final class DatabaseCapacityCutRule implements Rule {

    private static final List<Amount> AMOUNTS = List.of(
            new Amount(
                    "AWS::RDS::DBInstance",
                    "Iops",
                    "",
                    "gets less capacity",
                    "queries wait for its storage when it is busy",
                    "look at its ReadIOPS and WriteIOPS first"),
            new Amount(
                    "AWS::RDS::DBInstance",
                    "StorageThroughput",
                    "",
                    "gets less capacity",
                    "queries wait for its storage when it is busy",
                    "look at its throughput first"),
            new Amount(
                    "AWS::RDS::DBCluster",
                    "ServerlessV2ScalingConfiguration/MaxCapacity",
                    "",
                    "gets less capacity",
                    "it does not grow as far as before when it is busy",
                    "look at the highest ServerlessDatabaseCapacity first"),
            new Amount(
                    "AWS::DynamoDB::Table",
                    "ProvisionedThroughput/ReadCapacityUnits",
                    "",
                    "gets less capacity",
                    "reads beyond it are refused",
                    "look at ConsumedReadCapacityUnits first"),
            new Amount(
                    "AWS::DynamoDB::Table",
                    "ProvisionedThroughput/WriteCapacityUnits",
                    "",
                    "gets less capacity",
                    "writes beyond it are refused",
                    "look at ConsumedWriteCapacityUnits first"),
            new Amount(
                    "AWS::EFS::FileSystem",
                    "ProvisionedThroughputInMibps",
                    "",
                    "gets less capacity",
                    "files are read and written more slowly when it is busy",
                    "look at its PercentIOLimit and throughput first"),
            new Amount(
                    "AWS::ElastiCache::ReplicationGroup",
                    "NumNodeGroups",
                    "",
                    "gets fewer shards",
                    "what they hold has to fit into the others",
                    "look at its memory first"),
            new Amount(
                    "AWS::ElastiCache::ReplicationGroup",
                    "ReplicasPerNodeGroup",
                    "",
                    "keeps fewer replicas",
                    "fewer nodes serve reads and stand by for a failure",
                    "keep at least one"),
            new Amount(
                    "AWS::Kinesis::Stream",
                    "ShardCount",
                    "",
                    "gets fewer shards",
                    "writes beyond what they take are refused",
                    "look at its throughput first"),
            new Amount(
                    "AWS::OpenSearchService::Domain",
                    "ClusterConfig/InstanceCount",
                    "",
                    "gets fewer nodes",
                    "the others hold its indexes and its load alone",
                    "look at its storage and CPU first"));

    @Override
    public String name() {
        return "databaseCapacityCut";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a store of data gets less throughput, fewer nodes or a lower limit");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        return Amount.lowered(this, comparison, Severity.WARNING, AMOUNTS);
    }
}
