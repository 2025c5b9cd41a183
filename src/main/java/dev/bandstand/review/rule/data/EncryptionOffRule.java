package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Plain;
import dev.bandstand.review.rule.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Data that are kept without encryption, or without a key of one's own.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-mgmt">AWS KMS keys</a>
 */
final class EncryptionOffRule implements Rule {

    private static final List<Protection> AT_REST = Stream.of(
                    "AWS::RDS::DBInstance StorageEncrypted",
                    "AWS::RDS::DBCluster StorageEncrypted",
                    "AWS::DocDB::DBCluster StorageEncrypted",
                    "AWS::Neptune::DBCluster StorageEncrypted",
                    "AWS::Redshift::Cluster Encrypted",
                    "AWS::EFS::FileSystem Encrypted",
                    "AWS::EC2::Volume Encrypted",
                    "AWS::ElastiCache::ReplicationGroup AtRestEncryptionEnabled",
                    "AWS::OpenSearchService::Domain EncryptionAtRestOptions/Enabled",
                    "AWS::Elasticsearch::Domain EncryptionAtRestOptions/Enabled",
                    "AWS::DynamoDB::Table SSESpecification/SSEEnabled")
            .map(EncryptionOffRule::atRest)
            .toList();

    private static final String OWN_KEY = "is not encrypted with a KMS key any more";
    private static final String OPEN_TO_ALL = "whoever may read it needs no right on a key";

    private static final List<Protection> KEYED = List.of(
            new Protection(
                    "AWS::S3::Bucket",
                    "BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm",
                    "aws:kms",
                    "AES256",
                    OWN_KEY,
                    OPEN_TO_ALL,
                    "keep aws:kms"),
            new Protection(
                    "AWS::ECR::Repository",
                    "EncryptionConfiguration/EncryptionType",
                    "KMS",
                    "AES256",
                    OWN_KEY,
                    OPEN_TO_ALL,
                    "keep KMS"),
            new Protection(
                    "AWS::Kinesis::Stream",
                    "StreamEncryption/EncryptionType",
                    "KMS",
                    "NONE",
                    OWN_KEY,
                    OPEN_TO_ALL,
                    "keep KMS"));

    private static final List<String> KEYS = List.of(
            "AWS::SNS::Topic KmsMasterKeyId",
            "AWS::SQS::Queue KmsMasterKeyId",
            "AWS::Logs::LogGroup KmsKeyId",
            "AWS::SecretsManager::Secret KmsKeyId",
            "AWS::RDS::DBInstance KmsKeyId",
            "AWS::RDS::DBCluster KmsKeyId",
            "AWS::EFS::FileSystem KmsKeyId",
            "AWS::Backup::BackupVault EncryptionKeyArn");

    @Override
    public String name() {
        return "encryptionOff";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(
                Severity.WARNING, "data are kept without encryption, or no longer with a key of one's own");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        List<Finding> found = new ArrayList<>(Protection.lost(this, comparison, Severity.WARNING, AT_REST));
        found.addAll(Protection.lost(this, comparison, Severity.WARNING, KEYED));
        var told = new Told(this);
        for (Kept pair : Kept.all(comparison)) {
            for (String key : KEYS) {
                String path = key.substring(key.indexOf(' ') + 1);
                if (key.startsWith(pair.type() + " ") && pair.goes(path)) {
                    pair.tell(told, Severity.WARNING, path, withoutKey(pair, path));
                }
            }
            if (pair.after().is("AWS::SQS::Queue") && queueGoesPlain(pair)) {
                pair.tell(
                        told,
                        Severity.WARNING,
                        "SqsManagedSseEnabled",
                        pair.label() + " is not encrypted any more: " + pair.shown("SqsManagedSseEnabled")
                                + ", so messages lie in it as they are; leave SqsManagedSseEnabled away or name a key");
            }
        }
        found.addAll(told.findings());
        return found;
    }

    private static boolean queueGoesPlain(Kept pair) {
        return pair.differs("SqsManagedSseEnabled")
                && Plain.isAbsent(pair.after(), "KmsMasterKeyId")
                && Plain.text(pair.after(), "SqsManagedSseEnabled")
                        .filter("false"::equalsIgnoreCase)
                        .isPresent();
    }

    private static String withoutKey(Kept pair, String path) {
        return pair.label() + " is not encrypted with a key of its own any more: " + pair.shown(path)
                + ", so no policy of a key says who may read it; keep " + path;
    }

    private static Protection atRest(String row) {
        return protection(row, "is not encrypted any more", "whoever gets at its storage or a snapshot reads the data");
    }

    private static Protection protection(String row, String loss, String consequence) {
        int space = row.indexOf(' ');
        String path = row.substring(space + 1);
        return new Protection(
                row.substring(0, space),
                path,
                "true",
                "false",
                loss,
                consequence,
                "keep " + path.replace('/', '.') + " true");
    }
}
