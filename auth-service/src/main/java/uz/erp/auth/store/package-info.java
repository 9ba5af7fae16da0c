/**
 * Stores: their names on the wire and in the databases, and who owns them.
 *
 * <p>A slug decides the schema's name, so two slugs that differ only in {@code -} and {@code _} are
 * the same one; a store's slug, schema, tenant key and currency never change. A deleted store is
 * hidden from all and can be restored for 30 days; its data stays unchanged meanwhile. Events:
 * {@code auth.store-registered.v1}, {@code -changed}, {@code -deleted} and {@code -restored} on
 * {@code auth.store}.
 */
@NullMarked
package uz.erp.auth.store;

import org.jspecify.annotations.NullMarked;
