package uz.erp.platform.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One line of {@code infra/kafka/access.csv}: what a principal may do with a topic or a consumer
 * group.
 *
 * @param principal the part's short name, such as {@code sales}
 * @param resource a name; a {@code *} at its end stands for any rest
 */
public record KafkaGrant(String principal, Right right, String resource) {

  private static final String ANY_REST = "*";

  /** What a line may allow. */
  public enum Right {
    WRITES(ResourceType.TOPIC, AclOperation.WRITE, AclOperation.CREATE),
    READS(ResourceType.TOPIC, AclOperation.READ),
    JOINS(ResourceType.GROUP, AclOperation.READ),
    WATCHES(ResourceType.GROUP, AclOperation.DESCRIBE);

    private final ResourceType type;
    private final List<AclOperation> operations;

    Right(ResourceType type, AclOperation... operations) {
      this.type = type;
      this.operations = List.of(operations);
    }
  }

  /** Every line of the list that is packed with this class. */
  public static List<KafkaGrant> all() {
    try (var list = KafkaGrant.class.getResourceAsStream("/kafka/access.csv")) {
      return new String(requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(KafkaGrant::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KafkaGrant parse(String line) {
    var fields = line.split(",", -1);
    if (fields.length != 3) {
      throw new IllegalArgumentException("not principal,right,resource: " + line);
    }
    return new KafkaGrant(fields[0], Right.valueOf(fields[1].toUpperCase(Locale.ROOT)), fields[2]);
  }

  /** The same as Kafka's own access control entries; each implies that it may be described. */
  Stream<AclBinding> bindings() {
    return right.operations.stream()
        .map(
            operation ->
                new AclBinding(
                    pattern(),
                    new AccessControlEntry(
                        "User:" + principal, ANY_REST, operation, AclPermissionType.ALLOW)));
  }

  private ResourcePattern pattern() {
    // a literal * is Kafka's own sign for every name
    return resource.endsWith(ANY_REST) && resource.length() > 1
        ? new ResourcePattern(
            right.type, resource.substring(0, resource.length() - 1), PatternType.PREFIXED)
        : new ResourcePattern(right.type, resource, PatternType.LITERAL);
  }
}
