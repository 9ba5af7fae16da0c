/**
 * What operators do with one store as a whole, over the databases of all services: list, hash,
 * export, import, clone, backup, restore, delete, migrate. A store is its schema in each database
 * and its rows in what is shared; an operation touches those and nothing of any other store.
 */
@NullMarked
package uz.erp.operations;

import org.jspecify.annotations.NullMarked;
