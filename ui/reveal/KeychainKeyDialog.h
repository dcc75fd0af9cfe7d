#pragma once

#include "handover/KeyFile.h"
#include "handover/KeychainHandOver.h"
#include "ui/reveal/HandOverDialog.h"

class QPushButton;

namespace ek {

/// Adds a new key to the OS keychain, under names of the admin's choosing.
class KeychainKeyDialog final : public HandOverDialog
{
    Q_OBJECT

public:
    /// @p key must outlive the dialog.
    KeychainKeyDialog(KeychainHandOver &keychain, const KeyFacts &facts, const Secret &key, QWidget *parent);

protected:
    void updateState() override;

private:
    [[nodiscard]] KeychainPlace place() const;
    void add(KeychainHandOver::IfExists ifExists);

    KeychainHandOver &m_keychain;
    const Secret &m_key;
    QLineEdit *m_service;
    QLineEdit *m_account;
    QLineEdit *m_lookUp; ///< not a label: to be reached, and copied as it is
    QPushButton *m_add;
};

} // namespace ek
