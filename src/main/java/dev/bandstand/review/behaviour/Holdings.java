package dev.bandstand.review.behaviour;

import dev.bandstand.template.Resource;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stateful resources hold that no deployment brings back. Log groups and nested stacks are none of them: what happens to those
 * is told by rules of their own.
 */
public final class Holdings {

    private static final String DATA = "all its data";
    private static final String MESSAGES = "the messages in it";
    private static final String INDEXES = "its indexes";
    private static final String FILES = "its files";

    private static final SortedMap<String, String> BY_TYPE = byType();

    private Holdings() {}

    /** Returns the types and what a resource of each holds, as it reads in a sentence. */
    public static SortedMap<String, String> all() {
        return Collections.unmodifiableSortedMap(BY_TYPE);
    }

    /** Returns what resources of a type hold; empty for a type that can be made again from its template. */
    public static Optional<String> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** Returns what that resource holds; a member of a cluster and a read replica hold nothing of their own. */
    public static Optional<String> of(Resource resource) {
        return isCopy(resource) ? Optional.empty() : of(resource.type());
    }

    /** Tells whether it is a database whose data lie elsewhere: a member of a cluster or a read replica. */
    public static boolean isCopy(Resource resource) {
        return switch (resource.type()) {
            case "AWS::RDS::DBInstance" ->
                resource.properties().has("DBClusterIdentifier")
                        || resource.properties().has("SourceDBInstanceIdentifier")
                        || resource.properties().has("SourceDBClusterIdentifier");
            case "AWS::DocDB::DBInstance", "AWS::Neptune::DBInstance" -> true;
            default -> false;
        };
    }

    private static SortedMap<String, String> byType() {
        SortedMap<String, String> types = new TreeMap<>();
        databases(types);
        stores(types);
        types.put("AWS::SQS::Queue", MESSAGES);
        types.put("AWS::AmazonMQ::Broker", MESSAGES);
        types.put("AWS::Kinesis::Stream", "the records in it");
        types.put("AWS::MSK::Cluster", "its topics");
        types.put("AWS::MSK::ServerlessCluster", "its topics");
        types.put("AWS::SecretsManager::Secret", "its value");
        types.put("AWS::KMS::Key", "every way to read what it encrypted");
        types.put("AWS::Cognito::UserPool", "its users");
        types.put("AWS::Cognito::IdentityPool", "its identities");
        types.put("AWS::Route53::HostedZone", "the name servers that the registrar knows");
        types.put("AWS::Organizations::Account", "the account");
        return types;
    }

    private static void databases(SortedMap<String, String> types) {
        types.put("AWS::RDS::DBInstance", DATA);
        types.put("AWS::RDS::DBCluster", DATA);
        types.put("AWS::DocDB::DBCluster", DATA);
        types.put("AWS::DocDB::DBInstance", DATA);
        types.put("AWS::Neptune::DBCluster", DATA);
        types.put("AWS::Neptune::DBInstance", DATA);
        types.put("AWS::DSQL::Cluster", DATA);
        types.put("AWS::DynamoDB::Table", "its items");
        types.put("AWS::DynamoDB::GlobalTable", "its items");
        types.put("AWS::Cassandra::Table", "its rows");
        types.put("AWS::Cassandra::Keyspace", "its tables");
        types.put("AWS::Timestream::Database", "its tables");
        types.put("AWS::Timestream::Table", "its records");
        types.put("AWS::Redshift::Cluster", DATA);
        types.put("AWS::RedshiftServerless::Namespace", DATA);
        types.put("AWS::QLDB::Ledger", DATA);
        types.put("AWS::SDB::Domain", "its items");
        types.put("AWS::MemoryDB::Cluster", DATA);
        types.put("AWS::ElastiCache::CacheCluster", "what it caches");
        types.put("AWS::ElastiCache::ReplicationGroup", "what it caches");
        types.put("AWS::ElastiCache::ServerlessCache", "what it caches");
        types.put("AWS::OpenSearchService::Domain", INDEXES);
        types.put("AWS::OpenSearchServerless::Collection", INDEXES);
        types.put("AWS::Elasticsearch::Domain", INDEXES);
    }

    private static void stores(SortedMap<String, String> types) {
        types.put("AWS::S3::Bucket", "its objects");
        types.put("AWS::S3Express::DirectoryBucket", "its objects");
        types.put("AWS::EFS::FileSystem", FILES);
        types.put("AWS::FSx::FileSystem", FILES);
        types.put("AWS::EC2::Volume", FILES);
        types.put("AWS::EMR::Cluster", FILES);
        types.put("AWS::ECR::Repository", "its images");
        types.put("AWS::CodeCommit::Repository", "its commits");
        types.put("AWS::Backup::BackupVault", "its recovery points");
    }
}
