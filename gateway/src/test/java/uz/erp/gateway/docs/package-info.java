@NullMarked
package uz.erp.gateway.docs;

import org.jspecify.annotations.NullMarked;
