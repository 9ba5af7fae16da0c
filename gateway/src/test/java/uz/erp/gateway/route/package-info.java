@NullMarked
package uz.erp.gateway.route;

import org.jspecify.annotations.NullMarked;
