/** Tenant isolation, a store's data and no other's: tenant in scope, schema, role, connection. */
@NullMarked
package uz.erp.platform.tenancy;

import org.jspecify.annotations.NullMarked;
