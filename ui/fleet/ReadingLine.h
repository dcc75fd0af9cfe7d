#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ek {

class ReadingStatus;
class SettledAnnouncement;
class Sweep;

/// How far the keys of all entities are known, with a button that pauses the reading, and one that tells which entities
/// could not be read.
class ReadingLine : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the line.
    ReadingLine(const ReadingStatus &status, Sweep &sweep, QWidget *parent = nullptr);

    /// As high as with its buttons, whether they are there or not: what stands below the line does not move when the
    /// reading begins or ends.
    [[nodiscard]] QSize sizeHint() const override { return withButton(QWidget::sizeHint()); }
    [[nodiscard]] QSize minimumSizeHint() const override { return withButton(QWidget::minimumSizeHint()); }

signals:
    void failuresWanted();

private:
    [[nodiscard]] QSize withButton(const QSize &size) const;
    void update();
    void pauseOrResume();

    const ReadingStatus &m_status;
    Sweep &m_sweep;
    QLabel *m_text;
    QPushButton *m_failures;
    QPushButton *m_pause; ///< or resumes: one button, so that the focus stays
    SettledAnnouncement *m_spoken;
};

} // namespace ek
