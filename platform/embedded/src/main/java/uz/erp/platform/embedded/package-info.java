/**
 * A real PostgreSQL server and a real single-node Kafka from Maven artifacts, without Docker.
 *
 * <p>Both run as processes of their own with password login and data that survives a restart. The
 * same bootstrap SQL that operators run with psql makes the roles and databases here.
 */
@NullMarked
package uz.erp.platform.embedded;

import org.jspecify.annotations.NullMarked;
