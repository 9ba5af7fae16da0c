/**
 * Stores: their names on the wire and in the databases, and who owns them.
 *
 * <p>A slug decides the schema's name, so two slugs that differ only in {@code -} and {@code _} are
 * the same one; a store's slug, schema and tenant key never change. Events: {@code
 * auth.store-registered.v1} on {@code auth.store}.
 */
@NullMarked
package uz.erp.auth.store;

import org.jspecify.annotations.NullMarked;
